package resnetlab.grading.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a submission from a file, or from a folder that is one submission. */
public final class SubmissionReader {

    private static final String WHAT_IS_READ = "Hand in a notebook (.ipynb), a .java file or a .zip of them.";

    private static final Pattern HIDDEN = Pattern.compile("(^|/)(\\.(?!\\.?/)|__macosx/)");

    private SubmissionReader() {}

    /** Reads what lies at a place. Says in the exception why it cannot be read. */
    public static Submission read(SubmissionPlace place) throws UnreadableException {
        try {
            List<Document> documents = documents(place.path());
            return new Submission(place.name(), place.file(), documents);
        } catch (IOException failed) {
            throw new UnreadableException("The file could not be read: " + failed.getMessage() + ".");
        }
    }

    private static List<Document> documents(Path path) throws IOException, UnreadableException {
        if (Files.isSymbolicLink(path)) {
            throw new UnreadableException("This is a link to another file. " + WHAT_IS_READ);
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return folder(path);
        } else if (isArchive(path.getFileName().toString())) {
            return ArchiveReader.read(path);
        } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(document(path.getFileName().toString(), bytes(path)));
        }
        throw new UnreadableException("There is no file here. " + WHAT_IS_READ);
    }

    /** Lists the notebooks and Java files of a folder that is one submission. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, 6)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isDocument(folder.relativize(file).toString()))
                    .sorted()
                    .limit(Bounds.DOCUMENTS)
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static List<Document> folder(Path folder) throws IOException, UnreadableException {
        DocumentCollector collector = new DocumentCollector();
        for (Path file : files(folder)) {
            collector.add(folder.relativize(file).toString(), bytes(file));
        }
        return collector.documents("folder");
    }

    private static byte[] bytes(Path file) throws IOException, UnreadableException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(Bounds.FILE_BYTES + 1);
            if (bytes.length > Bounds.FILE_BYTES) {
                throw new UnreadableException("The file is larger than " + (Bounds.FILE_BYTES >> 20)
                        + " MB. Clear the notebook's outputs and hand it in again.");
            }
            return bytes;
        }
    }

    /** Tells whether a name within a folder or an archive is that of a notebook or a Java file of the learner's. */
    static boolean isDocument(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        boolean hidden = HIDDEN.matcher(lower).find();
        return !hidden && (lower.endsWith(".ipynb") || lower.endsWith(".java"));
    }

    private static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    static Document document(String name, byte[] bytes) throws UnreadableException {
        String text = Texts.decode(bytes);
        if (name.toLowerCase(Locale.ROOT).endsWith(".ipynb")) {
            return bounded(NotebookReader.read(name, text));
        } else if (name.toLowerCase(Locale.ROOT).endsWith(".java")) {
            if (text.isBlank()) {
                throw new UnreadableException("The file is empty. Save it and hand it in again.");
            }
            if (text.length() > Bounds.CODE_CHARACTERS) {
                throw tooMuchCode(text.length());
            }
            return JavaFileReader.read(name, text);
        }
        throw new UnreadableException("A file of this kind cannot be graded. " + WHAT_IS_READ);
    }

    private static Document bounded(Document document) throws UnreadableException {
        long characters = document.cells().stream()
                .mapToLong(cell -> cell.source().length())
                .sum();
        if (characters > Bounds.CODE_CHARACTERS) {
            throw tooMuchCode(characters);
        }
        return document;
    }

    private static UnreadableException tooMuchCode(long characters) {
        return new UnreadableException("The file has " + characters + " characters of code; at most "
                + Bounds.CODE_CHARACTERS + " are read. Take out what is not yours and hand it in again.");
    }

    /** Collects documents; one that cannot be read does not spoil the others. */
    static final class DocumentCollector {

        private final List<Document> documents = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        void add(String name, byte[] bytes) {
            try {
                documents.add(document(name, bytes));
            } catch (UnreadableException unreadable) {
                problems.add(name + ": " + unreadable.sentence());
            }
        }

        List<Document> documents(String container) throws UnreadableException {
            if (documents.isEmpty() && problems.isEmpty()) {
                throw new UnreadableException(
                        "There is no notebook and no .java file in this " + container + ". " + WHAT_IS_READ);
            } else if (documents.isEmpty()) {
                throw new UnreadableException(problems.get(0));
            }
            return documents;
        }
    }
}
