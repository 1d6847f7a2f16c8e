package resnetlab.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.grading.result.SubmissionResult;

/** Reads annotations as GitHub's runner reads them. */
class GitHubTest {

    private static final Pattern COMMAND = Pattern.compile("::(error|warning|notice) ([^\\n\\r]*?)::([^\\n\\r]*)");

    @TempDir
    Path folder;

    private record Annotation(String level, Map<String, String> properties, String message) {

        static Annotation of(String line) {
            Matcher matcher = COMMAND.matcher(line);
            assertTrue(matcher.matches(), line);
            Map<String, String> properties = new LinkedHashMap<>();
            for (String property : matcher.group(2).split(",", -1)) {
                String[] parts = property.split("=", 2);
                properties.put(parts[0], decoded(parts[1]).replace("%3A", ":").replace("%2C", ","));
            }
            return new Annotation(matcher.group(1), properties, decoded(matcher.group(3)));
        }

        private static String decoded(String text) {
            return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        }
    }

    @Test
    void names_the_file_and_the_line_where_the_exercise_stands() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a,b:c.ipynb"), "{\n\"cells\": [\n\"id\": \"output-size-solution\"\n]}");
        SubmissionResult result = Samples.partial("ann", "a,b:c.ipynb");

        List<Annotation> found = GitHub.annotations(List.of(result), new Locations(Map.of("ann", file))).stream()
                .map(Annotation::of)
                .toList();

        assertEquals(
                List.of("error", "warning"),
                found.stream().map(Annotation::level).toList());
        assertEquals(file.toString(), found.get(0).properties().get("file"));
        assertEquals("3", found.get(0).properties().get("line"));
        assertEquals("1", found.get(1).properties().get("line"));
        assertTrue(found.get(0).message().contains("Out of time: gave"));
        assertTrue(found.get(0).message().contains("%0A | `*_"), "what looks like an escape comes back as it was");
    }

    @Test
    void java_files_are_searched_for_the_marker_and_the_method() throws IOException {
        Path file = Files.writeString(folder.resolve("X.java"), "\n// exercise: output-size\nint samePadding(int n)");

        List<Annotation> found =
                GitHub.annotations(List.of(Samples.partial("ann", "X.java")), new Locations(Map.of("ann", file)))
                        .stream()
                        .map(Annotation::of)
                        .toList();

        assertEquals("2", found.get(0).properties().get("line"));
        assertEquals("3", found.get(1).properties().get("line"));
    }

    @Test
    void a_submission_that_could_not_be_graded_is_an_error_of_its_file() {
        Annotation found = Annotation.of(
                GitHub.annotations(List.of(Samples.ungradable("bob", "bob.ipynb", Samples.NASTY)), Locations.unknown())
                        .get(0));

        assertEquals("bob.ipynb", found.properties().get("file"));
        assertEquals("error", found.level());
    }

    @Test
    void a_summary_holds_no_markup_of_learners_and_one_row_for_each_exercise() {
        SubmissionResult result = Samples.partial("ann", "<img src=x>|`a`.ipynb");
        List<String> rows = GitHub.summary(Samples.RUN, List.of(result))
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();

        assertEquals(1 + 2, rows.size());
        rows.forEach(row -> {
            assertEquals(4 + 1, row.split("(?<!\\\\)\\|", -1).length - 1, row);
            assertFalse(row.contains("<"), row);
        });
    }

    @Test
    void a_summary_stays_below_github_s_limit_and_says_what_is_left_out() {
        List<SubmissionResult> many = Collections.nCopies(5000, Samples.partial("ann", "\u2714".repeat(200)));
        String summary = GitHub.summary(Samples.RUN, many);

        assertTrue(summary.getBytes(StandardCharsets.UTF_8).length < 1 << 20);
        assertTrue(summary.contains("more submissions do not fit here"));
    }
}
