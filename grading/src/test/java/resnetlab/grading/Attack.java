package resnetlab.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hostile code from the corpus in {@code grading/attacks}. A file begins with comments such as {@code // tries: ...}.
 *
 * @param name the file's name
 * @param remarks what the comments say, by their first word
 * @param code the rest of the file
 */
record Attack(String name, Map<String, String> remarks, String code) {

    private static final Path FOLDER = Path.of("attacks");
    private static final Pattern REMARK = Pattern.compile("// ([a-z ]+): (.*)");
    private static final Pattern REPEATED = Pattern.compile("@(\\d+)x\\[(.*?)\\]@", Pattern.DOTALL);

    Attack {
        remarks = Map.copyOf(remarks);
    }

    /** Reads attempts to get out of the worker's room: bodies of methods that return 1 when they got through, else 0. */
    static List<Attack> escapes() {
        return read("escapes");
    }

    /** Reads assaults on the grader and the score: cells that answer an exercise, never rightly. */
    static List<Attack> assaults() {
        return read("assaults");
    }

    private static List<Attack> read(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().map(Attack::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Attack read(Path file) {
        try {
            Map<String, String> remarks = Files.readString(file)
                    .lines()
                    .map(REMARK::matcher)
                    .takeWhile(Matcher::matches)
                    .collect(Collectors.toMap(remark -> remark.group(1), remark -> remark.group(2)));
            String code = Files.readString(file).lines().skip(remarks.size()).collect(Collectors.joining("\n"));
            return new Attack(file.getFileName().toString().replace(".java", ""), remarks, repeated(code));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes {@code @3x[a#0 ]@} as {@code a0 a1 a2}; {@code #1} counts from 1. */
    private static String repeated(String code) {
        return REPEATED.matcher(code).replaceAll(found -> {
            String part = found.group(2);
            return Matcher.quoteReplacement(IntStream.range(0, Integer.parseInt(found.group(1)))
                    .mapToObj(i -> part.replace("#0", "" + i).replace("#1", "" + (i + 1)))
                    .collect(Collectors.joining()));
        });
    }

    /** Returns what the file says about a word; it must say it. */
    String remark(String word) {
        return Optional.ofNullable(remarks.get(word))
                .orElseThrow(() -> new IllegalStateException(name + " does not say: " + word));
    }

    /** Tells whether a word is among those of a remark. */
    boolean says(String word, String one) {
        return Arrays.asList(remark(word).split(", ", -1)).contains(one);
    }

    /** Returns the name in words. */
    String title() {
        return name.replace('_', ' ');
    }

    @Override
    public String toString() {
        return name;
    }
}
