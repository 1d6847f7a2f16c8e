package resnetlab.grading.worker;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.CallResult;
import resnetlab.learner.Construction;
import resnetlab.learner.Experiment;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Observation;

/**
 * Learner's code that has so much time in all. The clock runs only while the code is asked: what the checks compute between
 * two questions is not the learner's. Used by one thread.
 */
public final class TimedCode implements LearnerCode {

    private final ReadyWorker worker;
    private Duration left;

    TimedCode(ReadyWorker worker, Duration limit) {
        this.worker = worker;
        this.left = limit;
    }

    /** Gives the worker the learner's compiled classes, by binary name. */
    public void load(Map<String, byte[]> classes) {
        ask(() -> {
            worker.code().load(classes);
            return classes;
        });
    }

    @Override
    public CallResult call(Invocation invocation) {
        return ask(() -> worker.code().call(invocation));
    }

    @Override
    public BlockDescription describe(Construction construction) {
        return ask(() -> worker.code().describe(construction));
    }

    @Override
    public Observation observe(Experiment experiment) {
        return ask(() -> worker.code().observe(experiment));
    }

    private <T> T ask(Supplier<T> question) {
        long start = System.nanoTime();
        try {
            return worker.within(left, question);
        } finally {
            left = left.minusNanos(System.nanoTime() - start);
        }
    }
}
