package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resnetlab.checks.CheckRunner;
import resnetlab.exercise.Exercise;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no/such/place.ipynb | There is no file or folder",
                "--jobs=0 . | must be at least 1",
                "--jobs=two . | Invalid value",
                "--time-limit=0 . | must be above 0",
                "--time-limit=NaN . | must be above 0",
                "--memory-limit=5 . | at least 128 MB",
                "--memory-limit=2147483647 . | at most 65536 MB",
                "--out=pom.xml . | which is a file; name a folder",
                "--out=pom.xml/results . | where nothing can be written",
                "--exercise=nothing . | output-size, same-padding",
                "--isolation=wall . | there are auto, bubblewrap",
                "--format=pdf . | there are gradescope, coursera, junit",
                "--shard=3/2 . | must be I/N with I from 1 to N",
                "--shard=1/2 . | --shard needs --seed",
                "--resume . | --resume needs --out",
                "merge . | merge needs --out",
                "merge --out=target/merged src | There is no run.json in src",
                "--explain=nothing | There is no exercise nothing",
                "--no-such-option . | Unknown option",
                "'' | Missing required parameter"
            })
    void wrong_usage_gets_a_sentence_and_exit_code_2(String arguments, String sentence) {
        int exit = arguments.isEmpty() ? run() : run(arguments.split(" "));

        assertEquals(Main.WRONG_USAGE, exit);
        assertTrue(err.toString().contains(sentence), err::toString);
        assertTrue(err.toString().contains("Usage: grading/grade"));
    }

    @Test
    void an_empty_folder_is_wrong_usage(@TempDir Path empty) {
        assertEquals(Main.WRONG_USAGE, run(empty.toString()));
        assertTrue(err.toString().contains("nothing to grade"));
    }

    @Test
    void explains_an_exercise_to_an_instructor() {
        assertEquals(0, run("--explain=output-size"));
        String text = out.toString();
        CheckRunner.plan(Exercise.OUTPUT_SIZE).forEach(check -> assertTrue(text.contains(check.name()), text));
        assertTrue(text.contains("outputSize(5, 3, 1, 2)"), text);
    }

    @Test
    void an_explanation_names_the_mistakes_that_are_tried() throws IOException {
        String text = ExplainText.of(Exercise.OUTPUT_SIZE, Optional.of(Path.of("solutions")));

        assertTrue(text.contains("The forgotten first window. "), text);
        assertTrue(text.contains("Rounded up"), text);
        assertFalse(text.contains("ReLU"), text);
    }

    @Test
    void help_and_version_answer() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--isolation"));
        assertEquals(0, run("--version"));
        assertTrue(out.toString().contains("ResNet Blocks Lab 0"));
    }
}
