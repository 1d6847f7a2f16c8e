package resnetlab.grading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import resnetlab.checks.CheckReport;
import resnetlab.checks.CheckRunner;
import resnetlab.grading.worker.ReadyWorker;
import resnetlab.grading.worker.WorkerPool;
import resnetlab.learner.LearnerCodeException;
import resnetlab.notebook.Exercise;

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
        ReadyWorker worker = worker();
        List<CheckReport> report = new ArrayList<>();
        worker.within(limit(exercise), () -> {
            load(worker, classes);
            report.add(checks.run(exercise, worker.code()));
        });
        return report.get(0);
    }

    private Duration limit(Exercise exercise) {
        return exercise == Exercise.RESNET50 ? timeLimit.multipliedBy(LIMITS_OF_A_NETWORK) : timeLimit;
    }

    private void load(ReadyWorker worker, Map<String, byte[]> classes) {
        if (loaded.equals(classes)) {
            return;
        }
        try {
            worker.code().load(classes);
            loaded = classes;
        } catch (LearnerCodeException lost) {
            // every check will meet the same failure and report it
        }
    }

    /** A thread that one exercise left behind must not eat the next one's time. */
    private static boolean isIdle(ReadyWorker worker) {
        AtomicBoolean idle = new AtomicBoolean();
        worker.within(IDLE_ANSWER, () -> idle.set(worker.code().isIdle()));
        return idle.get();
    }

    private ReadyWorker worker() throws IOException, InterruptedException {
        if (current.isPresent() && isIdle(current.get())) {
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
