package resnetlab.grading.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import resnetlab.learner.ShortText;

/** Lists the submissions that the command line names: a file is one, a folder holds one in each entry. */
public final class SubmissionPlaces {

    /** In UTF-16 units, each of which is at most three bytes of UTF-8: file systems allow 255 bytes in all. */
    private static final int LONGEST_NAME = 80;

    /** Lower-case names that are taken: each submission gets a folder beside the files that tell of all. */
    private final Set<String> names = new HashSet<>(
            Set.of("index.html", "grades.csv", "run.json", "github-annotations.txt", "github-summary.md"));

    private final List<SubmissionPlace> places = new ArrayList<>();

    private SubmissionPlaces() {}

    /**
     * Lists submissions in the order of the paths, and by name within a folder.
     *
     * @param paths files and folders
     * @param except a folder that is no submission: the one for results
     * @throws IOException when a folder cannot be listed
     */
    public static List<SubmissionPlace> in(List<Path> paths, Path except) throws IOException {
        SubmissionPlaces all = new SubmissionPlaces();
        for (Path path : paths) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                all.addFolder(path, except.toAbsolutePath().normalize());
            } else {
                all.add(path);
            }
        }
        return all.places;
    }

    private void addFolder(Path folder, Path except) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> !entry.toAbsolutePath().normalize().equals(except))
                    .sorted()
                    .toList();
        }
        entries.forEach(this::add);
    }

    private void add(Path path) {
        String file = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        places.add(new SubmissionPlace(uniqueName(file), file, path));
    }

    private String uniqueName(String file) {
        String name = file.replaceFirst("(?i)\\.(ipynb|java|zip)$", "")
                .replaceAll("[^\\p{L}\\p{N}._ -]", "_")
                .replaceFirst("^[. ]+", "_");
        name = name.isBlank() ? "submission" : ShortText.beginning(name, LONGEST_NAME);
        String unique = name;
        for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }
}
