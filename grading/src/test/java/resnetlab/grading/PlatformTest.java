package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Grades in the folder layouts of platforms, moved below a temporary folder. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlatformTest {

    @TempDir
    Path root;

    private void run(String platform) {
        StringWriter terminal = new StringWriter();
        PrintWriter out = new PrintWriter(terminal, true);
        assertEquals(0, Main.run(out, out, platform, "--root=" + root, "--exercise=output-size"), terminal::toString);
    }

    private Path submission(String name) throws IOException {
        return Files.createDirectories(root.resolve("submission")).resolve(name);
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(root.resolve(file).toFile());
    }

    @Test
    void gradescope_gets_its_results() throws IOException {
        Files.createDirectories(root.resolve("results"));
        Files.writeString(root.resolve("submission_metadata.json"), "{}");
        NotebookFile.right().write(submission("08 assignment.ipynb"));
        run("gradescope");

        assertEquals(1, json("results/results.json").path("score").asDouble());
        assertTrue(json("results/results.json").path("tests").size() > 3);
    }

    @Test
    void coursera_gets_its_feedback() throws IOException {
        NotebookFile.right().write(submission("a.ipynb"));
        Files.writeString(submission("notes.txt"), "hello");
        run("coursera");

        assertEquals(1, json("feedback.json").path("fractionalScore").asDouble());
        assertTrue(Files.readString(root.resolve("htmlFeedback.html")).contains("1 of 1 point."));
    }

    @Test
    void an_empty_submission_gets_a_result_that_says_so() throws IOException {
        submission("nothing");
        run("gradescope");

        assertEquals(0, json("results/results.json").path("score").asDouble());
        assertTrue(json("results/results.json").path("output").asText().contains("no notebook and no .java file"));
    }
}
