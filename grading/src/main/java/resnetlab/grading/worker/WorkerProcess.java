package resnetlab.grading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import resnetlab.grading.isolation.Confinement;
import resnetlab.grading.isolation.Isolation;
import resnetlab.learner.Failure.Lost.Cause;
import resnetlab.learner.WorkerPipe;

/** One worker's process, from its start to its certain end. */
final class WorkerProcess implements WorkerPipe, AutoCloseable {

    /** The JVM's exit status after {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    private static final long MOMENT_MILLIS = 300;

    private final Process process;
    private final Isolation isolation;
    private final Confinement confinement;
    private final WorkerOutput output;
    private final ErrorTail errors;
    private Optional<Cause> cause = Optional.empty();
    private volatile Optional<Cause> killedFor = Optional.empty();

    private WorkerProcess(Process process, Isolation isolation, Confinement confinement) {
        this.process = process;
        this.isolation = isolation;
        this.confinement = confinement;
        this.output = new WorkerOutput(process.getInputStream(), process::isAlive);
        this.errors = new ErrorTail(process.getErrorStream());
    }

    /** Starts a worker. Call it from a thread that lives on: bubblewrap ends with the thread that started it. */
    static WorkerProcess start(WorkerCommand command, Isolation isolation, Confinement confinement) throws IOException {
        Path temporary = isolation.temporaryFolder(confinement);
        ProcessBuilder builder = new ProcessBuilder(isolation.command(confinement, command.words(temporary)));
        builder.directory(confinement.scratch().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment(temporary));
        return new WorkerProcess(builder.start(), isolation, confinement);
    }

    @Override
    public InputStream fromWorker() {
        return output;
    }

    @Override
    public OutputStream toWorker() {
        return process.getOutputStream();
    }

    /** Ends the worker because its time is over. */
    void timeOut() {
        killedFor = Optional.of(Cause.TIMEOUT);
        isolation.end(process, confinement);
    }

    @Override
    public synchronized Cause end() {
        Cause known = cause.orElseGet(this::findCause);
        cause = Optional.of(known);
        isolation.end(process, confinement);
        return known;
    }

    private Cause findCause() {
        boolean ended = endsWithin(MOMENT_MILLIS);
        if (killedFor.isPresent()) {
            return killedFor.get();
        } else if (!ended) {
            return Cause.CRASHED;
        }
        String said = errors.text();
        boolean heapFull = process.exitValue() == OUT_OF_MEMORY_STATUS && said.contains("java.lang.OutOfMemoryError");
        boolean systemRefused = said.contains("os::commit_memory") || said.contains("std::bad_alloc");
        return heapFull || systemRefused ? Cause.OUT_OF_MEMORY : Cause.CRASHED;
    }

    private boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the end of what the worker wrote on standard error. */
    String errorText() {
        return errors.text();
    }

    @Override
    public void close() {
        isolation.end(process, confinement);
        if (!endsWithin(TimeUnit.SECONDS.toMillis(5))) {
            process.destroyForcibly();
        }
        Folders.remove(confinement.scratch());
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
