package resnetlab.grading;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import resnetlab.checks.CheckReport;
import resnetlab.checks.CheckRunner;
import resnetlab.exercise.Exercise;
import resnetlab.grading.worker.ReadyWorker;
import resnetlab.grading.worker.TimedCode;
import resnetlab.grading.worker.WorkerPool;
import resnetlab.learner.LearnerCodeException;

/** Runs the checks of one submission in a worker of its own, and in another one after a worker was lost. */
final class SubmissionRun implements AutoCloseable {

    private static final Duration IDLE_ANSWER = Duration.ofSeconds(2);

    /** A whole network takes several times what a block takes; a grader under load must not punish that. */
    private static final int LIMITS_OF_A_NETWORK = 3;

    private final WorkerPool workers;
    private final Duration timeLimit;
    private final CheckRunner checks;
    private Optional<ReadyWorker> current = Optional.empty();
    private Map<String, byte[]> loaded = Map.of();

    SubmissionRun(WorkerPool workers, Duration timeLimit, CheckRunner checks) {
        this.workers = workers;
        this.timeLimit = timeLimit;
        this.checks = checks;
    }

    CheckReport check(Exercise exercise, Map<String, byte[]> classes) throws IOException, InterruptedException {
        TimedCode code = worker().code(limit(exercise));
        load(code, classes);
        return checks.run(exercise, code);
    }

    private Duration limit(Exercise exercise) {
        return exercise == Exercise.RESNET50 ? timeLimit.multipliedBy(LIMITS_OF_A_NETWORK) : timeLimit;
    }

    private void load(TimedCode code, Map<String, byte[]> classes) {
        if (loaded.equals(classes)) {
            return;
        }
        try {
            code.load(classes);
            loaded = classes;
        } catch (LearnerCodeException lost) {
            // every check will meet the same failure and report it
        }
    }

    /** Returns a worker without a thread that an exercise left behind: it would eat the next one's time. */
    private ReadyWorker worker() throws IOException, InterruptedException {
        if (current.isPresent() && current.get().isIdle(IDLE_ANSWER)) {
            return current.get();
        }
        close();
        ReadyWorker worker = workers.take();
        current = Optional.of(worker);
        loaded = Map.of();
        return worker;
    }

    @Override
    public void close() {
        current.ifPresent(ReadyWorker::close);
        current = Optional.empty();
    }
}
