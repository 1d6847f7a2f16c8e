package resnetlab.grading.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a JVM knows of a worker's classes, recorded once for many workers: with it each does less work of its own. No learner's
 * code runs while it is recorded. Workers do without it until it is there, and where it cannot be recorded.
 */
final class ClassArchive implements AutoCloseable {

    private static final long END_SECONDS = 5;

    private final Path file;
    private final Process recording;

    private ClassArchive(Path file, Process recording) {
        this.file = file;
        this.recording = recording;
    }

    /** Begins to record the classes of the workers that a command starts, in a folder that they can read, if that is possible. */
    static Optional<ClassArchive> record(WorkerCommand command, Path folder) {
        try {
            Path scratch = Files.createDirectory(folder.resolve("recording"));
            Path file = folder.resolve("classes.jsa");
            ProcessBuilder builder = new ProcessBuilder(command.recording(scratch, file));
            builder.environment().clear();
            builder.environment().putAll(command.environment(scratch));
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            return Optional.of(new ClassArchive(file, builder.start()));
        } catch (IOException notPossible) {
            return Optional.empty();
        }
    }

    /** Returns the archive, once it is whole. */
    Optional<Path> file() {
        boolean whole = !recording.isAlive() && recording.exitValue() == 0;
        return Optional.of(file).filter(written -> whole && Files.exists(written));
    }

    @Override
    public void close() {
        recording.destroyForcibly();
        try {
            boolean ended = recording.waitFor(END_SECONDS, TimeUnit.SECONDS);
            assert ended : "a process that is killed ends";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
