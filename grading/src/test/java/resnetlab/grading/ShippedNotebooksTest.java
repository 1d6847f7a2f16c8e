package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.exercise.Exercise;

/** Grades the notebooks that learners get, as they are and with solutions put in. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ShippedNotebooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static Path notebook(Exercise exercise) {
        return Path.of("..", "notebooks", exercise.notebook() + ".ipynb");
    }

    private void grade(Path submissions) {
        StringWriter terminal = new StringWriter();
        PrintWriter out = new PrintWriter(terminal, true);
        int exit = Main.run(
                out, out, "--seed=5", "--format=json", "--out=" + folder.resolve("out"), submissions.toString());
        assertEquals(0, exit, terminal::toString);
    }

    private JsonNode outcome(String submission, Exercise exercise) throws IOException {
        Path file = folder.resolve("out").resolve(submission).resolve("result.json");
        for (JsonNode each : JSON.readTree(file.toFile()).path("exercises")) {
            if (each.path("id").asText().equals(exercise.id())) {
                return each;
            }
        }
        throw new AssertionError("no outcome of " + exercise.id() + " in " + file);
    }

    private static List<Exercise> graded() {
        return Stream.of(Exercise.values())
                .filter(exercise -> exercise.points() > 0 && isAsked(exercise))
                .toList();
    }

    private static boolean isAsked(Exercise exercise) {
        try {
            return Files.exists(notebook(exercise))
                    && Files.readString(notebook(exercise)).contains("\"" + exercise.id() + "-solution\"");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_fresh_notebook_is_not_attempted() throws IOException {
        grade(Path.of("..", "notebooks"));

        for (Exercise exercise : graded()) {
            JsonNode outcome = outcome(exercise.notebook(), exercise);
            assertEquals("not-attempted", outcome.path("status").asText(), outcome::toPrettyString);
            assertEquals("cell-id", outcome.path("foundBy").asText());
        }
    }

    @Test
    void every_right_solution_in_its_notebook_earns_all_points() throws IOException {
        Path submissions = Files.createDirectory(folder.resolve("in"));
        for (Exercise exercise : graded()) {
            for (Path solution : solutions(exercise)) {
                write(exercise, solution, submissions);
            }
        }
        grade(submissions);

        for (Exercise exercise : graded()) {
            assertFalse(solutions(exercise).isEmpty());
            for (Path solution : solutions(exercise)) {
                JsonNode outcome = outcome(name(exercise, solution), exercise);
                assertEquals("correct", outcome.path("status").asText(), outcome::toPrettyString);
                assertEquals(exercise.points(), outcome.path("score").asDouble());
            }
        }
    }

    private static List<Path> solutions(Exercise exercise) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("solutions", exercise.id(), "right"))) {
            return files.sorted().toList();
        }
    }

    private static String name(Exercise exercise, Path solution) {
        return exercise.id() + "-" + solution.getFileName().toString().replace(".java", "");
    }

    private static void write(Exercise exercise, Path solution, Path submissions) throws IOException {
        JsonNode root = JSON.readTree(notebook(exercise).toFile());
        for (JsonNode cell : root.path("cells")) {
            if (cell.path("id").asText().equals(exercise.id() + "-solution")) {
                ((ObjectNode) cell).put("source", Files.readString(solution));
            }
        }
        JSON.writeValue(submissions.resolve(name(exercise, solution) + ".ipynb").toFile(), root);
    }
}
