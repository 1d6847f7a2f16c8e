package resnetlab.grading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.isolation.Limits;
import resnetlab.learner.CallResult;
import resnetlab.learner.Failure;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Value;

class TimedCodeTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int MORE_THAN_HALF = 1600;
    private static final String SLEEPER = """
            package submission.nap;
            class Submission$ {
                static int nap(int millis) throws InterruptedException {
                    Thread.sleep(millis);
                    return millis;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void only_the_time_of_answers_counts_and_it_adds_up() throws Exception {
        WorkerKit kit = WorkerKit.collect(folder);
        try (WorkerPool pool =
                        new WorkerPool(kit, IsolationLevel.NONE.here().orElseThrow(), new Limits(512), folder, 1, 1);
                ReadyWorker worker = pool.take()) {
            TimedCode code = worker.code(LIMIT);
            code.load(Map.of("submission.nap.Submission$", sleeper()));
            nap(code, 0);

            Thread.sleep(LIMIT.plusMillis(100).toMillis());

            assertEquals(
                    new Value.OfInt(MORE_THAN_HALF), nap(code, MORE_THAN_HALF).value());
            LearnerCodeException over = assertThrows(LearnerCodeException.class, () -> nap(code, MORE_THAN_HALF));
            assertEquals(new Failure.Lost(Failure.Lost.Cause.TIMEOUT), over.failure());
        }
    }

    private static CallResult nap(TimedCode code, int millis) {
        return code.call(Invocation.of("nap", new Value.OfInt(millis)));
    }

    private byte[] sleeper() throws IOException {
        Path source = Files.writeString(folder.resolve("Submission$.java"), SLEEPER);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
        assertEquals(0, status);
        return Files.readAllBytes(folder.resolve("Submission$.class"));
    }
}
