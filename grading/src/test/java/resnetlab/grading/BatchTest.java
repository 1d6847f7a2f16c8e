package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Grades submissions whose results are hard to write, together with one that is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchTest {

    private static final String HEAD = "int outputSize(int n, int f, int p, int s) { ";
    private static final String LETTER = "\uD835\uDC9C";

    @TempDir
    static Path folder;

    private final StringWriter terminal = new StringWriter();
    private Path out = Path.of("");
    private int exit;

    @BeforeAll
    void grade() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        out = Files.createDirectories(folder.resolve("out"));
        outputSize("face", HEAD + "throw new RuntimeException(\"a\" + \"\\uD83D\\uDE00\".repeat(400)); }");
        outputSize("half", HEAD + "throw new RuntimeException(\"\\uD83D\"); }");
        outputSize("name", HEAD + "return x" + LETTER.repeat(400) + "; }");
        NotebookFile.right()
                .cell("same-padding-solution", "int[] samePadding(int n, int f, int s) { return new int[1 << 20]; }")
                .write(in.resolve("array.ipynb"));
        NotebookFile.empty().write(in.resolve("index.html.ipynb"));
        NotebookFile.empty().write(in.resolve("taken.ipynb"));
        Files.writeString(out.resolve("taken"), "a file where the folder of the results should be");
        exit = Main.run(
                new PrintWriter(terminal, true),
                new PrintWriter(terminal, true),
                "--out=" + out,
                "--seed=3",
                in.toString());
    }

    private void outputSize(String name, String source) throws IOException {
        NotebookFile.right()
                .cell("output-size-solution", source)
                .write(folder.resolve("in").resolve(name + ".ipynb"));
    }

    private JsonNode result(String submission) throws IOException {
        return new ObjectMapper()
                .readTree(out.resolve(submission).resolve("result.json").toFile());
    }

    @Test
    void messages_outside_the_basic_plane_are_written() throws IOException {
        for (String name : new String[] {"face", "half", "name"}) {
            assertEquals("graded", result(name).path("status").asText(), terminal::toString);
        }
        assertFalse(result("face").toString().contains("\uFFFD"));
        assertFalse(result("name").toString().contains("\uFFFD"));
    }

    @Test
    void a_million_numbers_make_a_short_result() throws IOException {
        assertTrue(Files.size(out.resolve("array/result.json")) < 100_000);
        assertTrue(result("array").toString().contains("(1048576 elements)"));
    }

    @Test
    void a_result_that_cannot_be_written_costs_no_other_and_is_told() throws IOException {
        assertEquals(Main.SOME_UNGRADABLE, exit);
        String grades = Files.readString(out.resolve("grades.csv"));
        assertEquals(7, grades.lines().count(), grades);
        assertEquals(
                1,
                grades.lines()
                        .filter(line -> line.contains("Its result could not be written"))
                        .filter(line -> line.startsWith("taken,"))
                        .count(),
                grades);
        assertTrue(Files.readString(out.resolve("index.html")).contains("Its result could not be written"));
        assertTrue(terminal.toString().contains("5 graded, 1 could not be graded"), terminal::toString);
        assertFalse(terminal.toString().contains("\tat "), terminal::toString);
    }

    @Test
    void a_submission_named_like_the_summary_gets_another_folder() throws IOException {
        assertEquals("index.html.ipynb", result("index.html-2").path("file").asText());
    }
}
