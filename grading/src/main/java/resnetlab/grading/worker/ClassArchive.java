package resnetlab.grading.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a JVM knows of a worker's classes, recorded once for many workers: with it each does less work of its own. No learner's
 * code runs while it is recorded. Workers do without it until it is there, and where it cannot be recorded.
 */
final class ClassArchive implements AutoCloseable {

    private final Path file;
    private final Process recording;

    private ClassArchive(Path file, Process recording) {
        this.file = file;
        this.recording = recording;
    }

    /** Begins to record the classes of the workers that a command starts, in a folder that they can read. */
    static ClassArchive record(WorkerCommand command, Path folder) throws IOException {
        Path scratch = Files.createDirectory(folder.resolve("recording"));
        Path file = folder.resolve("classes.jsa");
        ProcessBuilder builder = new ProcessBuilder(command.recording(scratch, file));
        builder.environment().clear();
        builder.environment().putAll(command.environment(scratch));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ClassArchive(file, builder.start());
    }

    /** Returns the archive, once it is whole. */
    Optional<Path> file() {
        boolean whole = !recording.isAlive() && recording.exitValue() == 0;
        return Optional.of(file).filter(written -> whole && Files.exists(written));
    }

    @Override
    public void close() {
        recording.destroyForcibly();
    }
}
