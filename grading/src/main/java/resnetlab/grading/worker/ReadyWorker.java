package resnetlab.grading.worker;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

    /** Returns the way to the learner's code, without a limit. */
    PipedLearnerCode code() {
        return code;
    }

    /** Tells within the limit whether no thread of the learner's runs on; otherwise ends the worker. */
    public boolean isIdle(Duration limit) {
        return within(limit, code::isIdle);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the learner's code, with so much time for all that it is asked. */
    public TimedCode code(Duration limit) {
        return new TimedCode(this, limit);
    }

    /** Asks the worker something; when the answer takes longer than the limit, the worker is ended and the code lost. */
    public <T> T within(Duration limit, Supplier<T> question) {
        ScheduledFuture<?> alarm = clock.schedule(process::timeOut, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return question.get();
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
