package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.grading.compile.Compilation;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.isolation.Limits;
import resnetlab.grading.result.Shard;
import resnetlab.grading.submission.Cell;
import resnetlab.grading.submission.Document;
import resnetlab.grading.submission.ExerciseFinder;
import resnetlab.grading.submission.Finding;
import resnetlab.grading.submission.Submission;
import resnetlab.grading.worker.ReadyWorker;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Value;
import resnetlab.notebook.Exercise;

/** Tries each attack at each level and compares with what the level promises. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class IsolationTest {

    /** What gets through, as the levels are documented. */
    private static final Map<IsolationLevel, Set<Attack>> GETS_THROUGH = new EnumMap<>(Map.of(
            IsolationLevel.BUBBLEWRAP, EnumSet.noneOf(Attack.class),
            IsolationLevel.UNSHARE, EnumSet.noneOf(Attack.class),
            IsolationLevel.UID,
                    EnumSet.of(Attack.READ_A_FILE_OF_ALL, Attack.REACH_THE_NETWORK, Attack.SEE_THE_GRADERS_PROCESS),
            IsolationLevel.NONE, EnumSet.complementOf(EnumSet.of(Attack.READ_THE_ENVIRONMENT, Attack.FILL_THE_DISK))));

    @TempDir
    Path folder;

    private static GradingOptions options(IsolationLevel level) {
        return new GradingOptions(
                Duration.ofSeconds(10),
                new Limits(512),
                1,
                1,
                List.of(Exercise.OUTPUT_SIZE),
                Optional.of(level),
                Shard.WHOLE);
    }

    @ParameterizedTest
    @EnumSource
    void a_level_stops_what_it_says(IsolationLevel level) throws Exception {
        assumeTrue(level.here().isPresent(), level.id() + " needs a program or a right that is missing here");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path open = Files.writeString(folder.resolve("open"), "submission");
        Path hidden = Files.writeString(folder.resolve("private"), "grades");
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rw-------"));
        Set<Attack> through = EnumSet.noneOf(Attack.class);
        try (Workshop workshop = Workshop.open(options(level), 0);
                ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (Attack attack : Attack.values()) {
                Process victim = new ProcessBuilder("sleep", "60").start();
                String cell = attack.cell()
                        .replace("@open", open.toString())
                        .replace("@private", hidden.toString())
                        .replace("@folder", folder.toString())
                        .replace("@port", String.valueOf(server.getLocalPort()))
                        .replace("@pid", String.valueOf(ProcessHandle.current().pid()))
                        .replace("@victim", String.valueOf(victim.pid()));
                if (succeeds(workshop, cell)) {
                    through.add(attack);
                }
                victim.destroyForcibly();
            }
        } catch (CannotGradeException cannot) {
            assumeTrue(false, cannot.getMessage());
        }

        assertEquals(GETS_THROUGH.get(level), through);
        assertTrue(Leftovers.processes().isEmpty(), () -> "still running: " + Leftovers.processes());
        assertTrue(Leftovers.folders().isEmpty(), () -> "still there: " + Leftovers.folders());
    }

    private static boolean succeeds(Workshop workshop, String source) throws IOException, InterruptedException {
        Submission submission = new Submission(
                "x", "x", List.of(new Document("x", List.of(new Cell(1, "", Optional.empty(), source)))));
        ExerciseFinder finder = new ExerciseFinder(submission, workshop.reader(), workshop.compiler()::sees);
        Finding.Code code = (Finding.Code) finder.find(Exercise.OUTPUT_SIZE);
        Compilation compiled =
                workshop.compiler().compile(List.of(code.source())).get("outputSize");
        if (!(compiled instanceof Compilation.Classes classes)) {
            throw new AssertionError("the attack does not compile: " + compiled);
        }
        Value[] answer = {new Value.Nothing()};
        try (ReadyWorker worker = workshop.workers().take()) {
            worker.within(Duration.ofSeconds(20), () -> {
                try {
                    worker.code().load(classes.classes());
                    Value four = new Value.OfInt(4);
                    answer[0] = worker.code()
                            .call(Invocation.of("outputSize", four, four, four, four))
                            .value();
                } catch (LearnerCodeException stopped) {
                    // it did not get through
                }
            });
        }
        return answer[0].equals(new Value.OfInt(1));
    }
}
