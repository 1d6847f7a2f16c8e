package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "--format=pdf . | there are json, csv and html",
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
    void help_and_version_answer() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--isolation"));
        assertEquals(0, run("--version"));
        assertTrue(out.toString().contains("ResNet Blocks Lab 0"));
    }
}
