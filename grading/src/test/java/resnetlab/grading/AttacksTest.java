package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.grading.isolation.IsolationLevel;

/** Grades every assault of the corpus and an honest submission in one run: none gains a point, none harms another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(OS.LINUX)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttacksTest {

    private static final Path PUBLISHED = Path.of("ATTACKS.md");
    private static final Path FRESH = Path.of("target", "ATTACKS.md");
    private static final String IMPORTS = "import ai.djl.ndarray.*;\nimport ai.djl.nn.*;\n";

    @TempDir
    static Path folder;

    private final StringWriter terminal = new StringWriter();
    private Path out = Path.of("");
    private int exit;

    static Stream<Attack> assaults() {
        return Attack.assaults().stream();
    }

    @BeforeAll
    void grade() throws IOException {
        assumeTrue(
                IsolationLevel.BUBBLEWRAP.here().isPresent()
                        || IsolationLevel.UNSHARE.here().isPresent(),
                "assaults are run in a sandbox only, and there is none here");
        Path in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
        try (Lures lures = new Lures(folder)) {
            for (Attack attack : Attack.assaults()) {
                NotebookFile.empty()
                        .cell("imports", IMPORTS)
                        .cell(attack.remark("exercise") + "-solution", lures.filledIn(attack.code()))
                        .write(in.resolve(attack + ".ipynb"));
            }
            NotebookFile.right().write(in.resolve("honest.ipynb"));
            PrintWriter words = new PrintWriter(terminal, true);
            exit = Main.run(
                    words,
                    words,
                    "--out=" + out,
                    "--seed=7",
                    "--time-limit=4",
                    "--memory-limit=384",
                    "--exercise=output-size",
                    "--exercise=pointwise",
                    "--exercise=identity-block",
                    in.toString());
        }
    }

    private JsonNode result(String submission) {
        try {
            return new ObjectMapper()
                    .readTree(out.resolve(submission).resolve("result.json").toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private JsonNode attacked(Attack attack) {
        for (JsonNode exercise : result(attack.name()).path("exercises")) {
            if (exercise.path("id").asText().equals(attack.remark("exercise"))) {
                return exercise;
            }
        }
        throw new AssertionError("no such exercise in the result of " + attack);
    }

    @ParameterizedTest
    @MethodSource("assaults")
    void gains_nothing_and_is_told_what_happened(Attack attack) {
        JsonNode exercise = attacked(attack);

        assertEquals(0, result(attack.name()).path("score").asDouble(), exercise::toPrettyString);
        assertEquals(attack.remark("status"), exercise.path("status").asText(), exercise::toPrettyString);
        String said = attack.remarks().getOrDefault("says", "");
        assertTrue(exercise.toString().contains(said), exercise::toPrettyString);
    }

    @Test
    void an_honest_submission_among_them_gets_its_points() {
        assertEquals(0, exit, terminal::toString);
        JsonNode honest = result("honest");
        assertEquals(honest.path("max").asDouble(), honest.path("score").asDouble(), honest::toPrettyString);
    }

    @Test
    void nothing_outside_is_changed_and_nothing_is_left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("in", "open", "out", "private"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(Leftovers.processes().isEmpty(), () -> "still running: " + Leftovers.processes());
        assertTrue(Leftovers.folders().isEmpty(), () -> "still there: " + Leftovers.folders());
    }

    @Test
    void published_table_is_what_was_seen() throws IOException {
        String table = AttackTable.of(Attack.assaults(), this::seen, Attack.escapes());
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, table);
        assertEquals(
                table,
                Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "",
                "The published table is out of date. Mend it with: cp grading/target/ATTACKS.md grading/ATTACKS.md");
    }

    private AttackTable.Seen seen(Attack attack) {
        JsonNode exercise = attacked(attack);
        return new AttackTable.Seen(
                exercise.path("status").asText(), exercise.path("score").asDouble());
    }

    @Test
    void results_stay_short() throws IOException {
        for (Attack attack : Attack.assaults()) {
            assertTrue(Files.size(out.resolve(attack.name()).resolve("result.json")) < 50_000, attack::name);
        }
    }
}
