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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grades a folder of right, wrong, broken and hostile submissions once and looks at each result. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AutograderTest {

    @TempDir
    static Path folder;

    private final StringWriter terminal = new StringWriter();
    private Path out = Path.of("");
    private int exit;
    private final Map<String, JsonNode> results = new LinkedHashMap<>();

    @BeforeAll
    void grade() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        new SubmissionCorpus(folder.resolve("in")).write();
        out = folder.resolve("out");
        Files.createDirectories(out);
        Files.writeString(out.resolve("run.json"), "{}");
        exit = Main.run(
                new PrintWriter(terminal, true),
                new PrintWriter(terminal, true),
                "--out=" + out,
                "--seed=11",
                "--time-limit=4",
                "--memory-limit=384",
                "--exercise=output-size",
                "--exercise=same-padding",
                "--exercise=pointwise",
                "--exercise=identity-block",
                folder.resolve("in").toString());
        for (Path each : entries(out)) {
            if (Files.isDirectory(each)) {
                results.put(
                        each.getFileName().toString(),
                        new ObjectMapper().readTree(each.resolve("result.json").toFile()));
            }
        }
    }

    private JsonNode result(String submission) {
        return Optional.ofNullable(results.get(submission)).orElseThrow();
    }

    private static List<Path> entries(Path of) throws IOException {
        try (Stream<Path> list = Files.list(of)) {
            return list.sorted().toList();
        }
    }

    private JsonNode exercise(String submission, String id) {
        for (JsonNode exercise : result(submission).path("exercises")) {
            if (exercise.path("id").asText().equals(id)) {
                return exercise;
            }
        }
        throw new AssertionError("no exercise " + id + " in " + submission);
    }

    @ParameterizedTest
    @CsvSource({
        "right, correct, 1",
        "partial, partial, -",
        "wrong, incorrect, 0",
        "stub, not-attempted, 0",
        "overload, missing, 0",
        "redefined, correct, 1",
        "helper, correct, 1",
        "calls-kit, does-not-compile, 0",
        "does-not-compile, does-not-compile, 0",
        "no-such-cell, missing, 0",
        "loop, timeout, 0",
        "exit, crashed, 0",
        "gigabyte, correct, 1",
        "memory, out-of-memory, 0",
        "thread, correct, 1",
        "deep, incorrect, 0",
    })
    void each_submission_gets_the_status_it_deserves(String submission, String status, String score) {
        JsonNode outcome = exercise(submission, "output-size");

        assertEquals(status, outcome.path("status").asText(), outcome::toPrettyString);
        if (!score.equals("-")) {
            assertEquals(Double.parseDouble(score), outcome.path("score").asDouble());
        }
    }

    @Test
    void what_one_exercise_does_harms_no_other() {
        results.forEach((name, result) -> {
            if (result.path("status").asText().equals("graded") && !name.equals("no-such-cell")) {
                assertEquals(
                        "correct", exercise(name, "same-padding").path("status").asText(), name);
                assertEquals(
                        "correct",
                        exercise(name, "identity-block").path("status").asText(),
                        name);
            }
        });
    }

    @Test
    void every_input_has_one_result_and_every_planned_check_one_end() throws IOException {
        assertEquals(entries(folder.resolve("in")).size(), results.size());
        long planned = exercise("right", "output-size").path("checks").size();
        for (JsonNode result : results.values()) {
            if (result.path("status").asText().equals("graded")) {
                assertEquals(
                        planned,
                        exercise(result.path("submission").asText(), "output-size")
                                .path("checks")
                                .size());
            }
        }
    }

    @Test
    void what_cannot_be_graded_says_why_and_gives_exit_code_1() {
        assertEquals(Main.SOME_UNGRADABLE, exit, terminal::toString);
        for (String name : new String[] {"text", "empty", "_cmd.txt"}) {
            assertEquals("ungradable", result(name).path("status").asText());
            assertFalse(result(name).path("reason").asText().isBlank());
        }
    }

    @Test
    void results_carry_the_contracts_fields() {
        JsonNode result = result("right");

        assertEquals(1, result.path("schema").asInt());
        assertEquals(11, result.path("seed").asLong());
        int all = 13; // points of the four exercises
        assertEquals(all, result.path("score").asDouble(), result::toPrettyString);
        assertEquals(all, result.path("max").asInt());
        assertEquals("right.ipynb", result.path("file").asText());
        assertTrue(
                result.path("kit").asText().matches("\\d+\\..*"),
                result.path("kit").asText());
        assertEquals("cell-id", exercise("right", "output-size").path("foundBy").asText());
        assertEquals(
                "method", exercise("redefined", "output-size").path("foundBy").asText());
    }

    @Test
    void compiler_errors_name_the_cell() {
        assertEquals(
                "Cell 2, line 2: cannot find symbol; symbol: variable nothing",
                exercise("does-not-compile", "output-size").path("message").asText());
        assertTrue(exercise("calls-kit", "output-size")
                .path("message")
                .asText()
                .contains("`Exercise`, which belongs to this kit"));
    }

    @Test
    void grades_csv_is_no_formula_and_pages_hold_no_script() throws IOException {
        String csv = Files.readString(out.resolve("grades.csv"));

        assertTrue(csv.contains("_cmd.txt,'=cmd.txt,ungradable"), csv);
        assertEquals(1 + results.size(), csv.lines().count());
        String page = Files.readString(out.resolve("index.html")) + Files.readString(out.resolve("loop/feedback.html"));
        assertFalse(page.contains("<script"));
        assertTrue(page.contains("out of time"));
        assertTrue(page.contains("right/feedback.html"));
    }

    @Test
    void the_terminal_says_that_an_earlier_run_is_replaced() {
        assertTrue(
                terminal.toString().contains("holds an earlier run, whose grades are replaced."), terminal::toString);
    }

    @Test
    void the_terminal_counts_and_sums_up() {
        assertTrue(terminal.toString().contains("[" + results.size() + "/" + results.size() + "]"));
        assertTrue(terminal.toString().contains("submissions per minute"));
    }

    @Test
    void nothing_is_left_running_and_nothing_is_left_in_the_temporary_folder() {
        assertTrue(Leftovers.processes().isEmpty(), () -> "still running: " + Leftovers.processes());
        assertTrue(Leftovers.folders().isEmpty(), () -> "still there: " + Leftovers.folders());
    }
}
