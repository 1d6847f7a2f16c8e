package resnetlab.grading.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionPlacesTest {

    private static List<String> names(String... files) throws IOException {
        List<Path> paths = Arrays.stream(files).map(Path::of).toList();
        return SubmissionPlaces.in(paths, Path.of("out")).stream()
                .map(SubmissionPlace::name)
                .toList();
    }

    @Test
    void no_submission_takes_the_name_of_a_summary() throws IOException {
        assertEquals(
                List.of("index.html-2", "Grades.CSV-2", "a", "A-2"),
                names("index.html.ipynb", "Grades.CSV.ipynb", "a.ipynb", "A.java"));
    }

    @Test
    void names_hold_no_formula_quote_line_or_mark_that_turns_text() throws IOException {
        assertEquals(
                List.of("a b", "it_s _mine_", "_SUM_1_", "_fdp", "_evil", "submission", "_"),
                names(
                        "a b.ipynb",
                        "it's \"mine\".zip",
                        "=SUM(1).java",
                        "\u202Efdp.ipynb",
                        "..evil.zip",
                        ".ipynb",
                        "\n.java"));
        assertEquals(List.of("\u0635\u062F\u0649"), names("\u0635\u062F\u0649.ipynb"));
    }

    @Test
    void a_long_name_is_cut_between_characters_and_fits_a_file_system() throws IOException {
        String letters = "\uD835\uDC9C".repeat(50);
        String name = names("a" + letters + ".ipynb").get(0);

        assertEquals("a" + letters.substring(0, 78), name);
        assertTrue(names("\u4E2D".repeat(80) + ".zip").get(0).getBytes(StandardCharsets.UTF_8).length < 250);
    }
}
