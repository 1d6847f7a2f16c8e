package resnetlab.grading.worker;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import resnetlab.learner.PipedLearnerCode;

/** A worker whose engine runs. It serves one submission and is closed. */
public final class ReadyWorker implements AutoCloseable {

    private final WorkerProcess process;
    private final PipedLearnerCode code;
    private final ScheduledExecutorService clock;
    private final Runnable whenClosed;

    ReadyWorker(WorkerProcess process, PipedLearnerCode code, ScheduledExecutorService clock, Runnable whenClosed) {
        this.process = process;
        this.code = code;
        this.clock = clock;
        this.whenClosed = whenClosed;
    }

    /** Returns the way to the learner's code. */
    public PipedLearnerCode code() {
        return code;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs work on the learner's code; when it takes longer than the limit, the worker is ended and the code lost. */
    public void within(Duration limit, Runnable work) {
        ScheduledFuture<?> alarm = clock.schedule(process::timeOut, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        process.close();
        whenClosed.run();
    }
}
