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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.grading.isolation.IsolationLevel;

/** Grades every assault of the corpus, with honest submissions among them: none gains a point, none harms another. */
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

    /** A run of its own for what never ends: whatever ends gets time for it, however busy the machine is. */
    private enum Pace {
        PATIENT(60),
        HURRIED(4);

        private final int limit;

        Pace(int limit) {
            this.limit = limit;
        }

        static Pace of(Attack attack) {
            return attack.remark("status").equals("timeout") ? HURRIED : PATIENT;
        }

        Path in() {
            return folder.resolve("in").resolve(name());
        }

        Path out() {
            return folder.resolve("out").resolve(name());
        }
    }

    static Stream<Attack> assaults() {
        return Attack.assaults().stream();
    }

    @BeforeAll
    void grade() throws IOException {
        assumeTrue(
                IsolationLevel.BUBBLEWRAP.here().isPresent()
                        || IsolationLevel.UNSHARE.here().isPresent(),
                "assaults are run in a sandbox only, and there is none here");
        try (Lures lures = new Lures(folder)) {
            for (Pace pace : Pace.values()) {
                Files.createDirectories(pace.in());
                NotebookFile.right().write(pace.in().resolve("honest.ipynb"));
            }
            for (Attack attack : Attack.assaults()) {
                NotebookFile.empty()
                        .cell("imports", IMPORTS)
                        .cell(attack.remark("exercise") + "-solution", lures.filledIn(attack.code()))
                        .write(Pace.of(attack).in().resolve(attack + ".ipynb"));
            }
            for (Pace pace : Pace.values()) {
                assertEquals(0, grade(pace), terminal::toString);
            }
        }
    }

    private int grade(Pace pace) {
        PrintWriter words = new PrintWriter(terminal, true);
        return Main.run(
                words,
                words,
                "--out=" + pace.out(),
                "--seed=7",
                "--time-limit=" + pace.limit,
                "--memory-limit=384",
                "--exercise=output-size",
                "--exercise=pointwise",
                "--exercise=identity-block",
                pace.in().toString());
    }

    private static Path resultFile(Pace pace, String submission) {
        return pace.out().resolve(submission).resolve("result.json");
    }

    private static JsonNode result(Pace pace, String submission) {
        try {
            return new ObjectMapper().readTree(resultFile(pace, submission).toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static JsonNode result(Attack attack) {
        return result(Pace.of(attack), attack.name());
    }

    private static JsonNode attacked(Attack attack) {
        for (JsonNode exercise : result(attack).path("exercises")) {
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

        assertEquals(0, result(attack).path("score").asDouble(), exercise::toPrettyString);
        assertEquals(attack.remark("status"), exercise.path("status").asText(), exercise::toPrettyString);
        String said = attack.remarks().getOrDefault("says", "");
        assertTrue(exercise.toString().contains(said), exercise::toPrettyString);
    }

    @ParameterizedTest
    @EnumSource
    void an_honest_submission_among_them_gets_its_points(Pace pace) {
        JsonNode honest = result(pace, "honest");
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
        String table = AttackTable.of(Attack.assaults(), AttacksTest::seen, Attack.escapes());
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, table);
        assertEquals(
                table,
                Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "",
                "The published table is out of date. Mend it with: cp grading/target/ATTACKS.md grading/ATTACKS.md");
    }

    private static AttackTable.Seen seen(Attack attack) {
        JsonNode exercise = attacked(attack);
        return new AttackTable.Seen(
                exercise.path("status").asText(), exercise.path("score").asDouble());
    }

    @Test
    void results_stay_short() throws IOException {
        for (Attack attack : Attack.assaults()) {
            assertTrue(Files.size(resultFile(Pace.of(attack), attack.name())) < 50_000, attack::name);
        }
    }
}
