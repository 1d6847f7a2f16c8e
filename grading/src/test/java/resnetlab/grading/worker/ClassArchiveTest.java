package resnetlab.grading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.grading.isolation.Limits;

class ClassArchiveTest {

    private static final Limits LIMITS = new Limits(512);

    @TempDir
    Path folder;

    @Test
    void a_worker_starts_from_what_was_recorded() throws Exception {
        WorkerKit kit = WorkerKit.collect(folder);
        WorkerCommand without = new WorkerCommand(kit, LIMITS, Optional.empty());
        try (ClassArchive archive = ClassArchive.record(without, folder).orElseThrow()) {
            WorkerCommand with = new WorkerCommand(kit, LIMITS, Optional.of(recorded(archive)));

            assertTrue(with.readable().contains(folder.resolve("classes.jsa")));
            assertEquals(0, exitOf(with));
            Files.delete(folder.resolve("classes.jsa"));
            assertTrue(exitOf(with) != 0, "a JVM that must use an archive does not start without one");
        }
    }

    private static Path recorded(ClassArchive archive) throws InterruptedException {
        for (int i = 0; i < 600 && archive.file().isEmpty(); i++) {
            Thread.sleep(100);
        }
        return archive.file().orElseThrow();
    }

    /** Starts a worker that may not do without its archive, and asks it nothing. */
    private int exitOf(WorkerCommand command) throws Exception {
        List<String> words = new ArrayList<>(command.words(folder));
        words.add(1, "-Xshare:on");
        words.remove("-Xshare:auto");
        ProcessBuilder builder = new ProcessBuilder(words).redirectInput(new java.io.File("/dev/null"));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(command.environment(folder));
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return process.exitValue();
    }
}
