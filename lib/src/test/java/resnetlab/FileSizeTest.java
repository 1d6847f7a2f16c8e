package resnetlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file of main code, in the library and in the grading module, is short enough to be read at once. */
class FileSizeTest {
    private static final Path KIT = Path.of("..").toAbsolutePath().normalize();
    private static final int MOST_LINES = 220;

    /** Which files may be longer, how long, and why. */
    private static final Map<String, Integer> LONGER =
            Map.of("Misconception.java", 450); // a table: one name and one sentence for each belief

    @Test
    void files_are_short() throws IOException {
        assertEquals(Map.of(), tooLong(mainFiles()), "Divide it where its second idea begins.");
    }

    @Test
    void what_may_be_longer_exists_and_is_longer() throws IOException {
        List<Path> files = mainFiles();
        for (String name : LONGER.keySet()) {
            Path file = files.stream()
                    .filter(path -> path.endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is no more: take it off the list."));
            assertTrue(lines(file) > MOST_LINES, name + " is short by now: take it off the list.");
        }
    }

    private static Map<Path, Long> tooLong(List<Path> files) throws IOException {
        Map<Path, Long> found = new TreeMap<>();
        for (Path file : files) {
            long lines = lines(file);
            if (lines > LONGER.getOrDefault(String.valueOf(file.getFileName()), MOST_LINES)) {
                found.put(KIT.relativize(file), lines);
            }
        }
        return found;
    }

    private static List<Path> mainFiles() throws IOException {
        try (Stream<Path> library = Files.walk(KIT.resolve("lib/src/main/java"));
                Stream<Path> grading = Files.walk(KIT.resolve("grading/src/main/java"))) {
            return Stream.concat(library, grading)
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
