package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a block takes, on this machine and engine.
 *
 * @param milliseconds of each timed run, the quickest first
 */
public record Timing(List<Double> milliseconds) {
    private static final double NANOS = 1e6;

    /**
     * How often to run.
     *
     * @param warmUp runs that are not timed, in which engine and JVM settle; 0 or more
     * @param timed runs that are; 1 or more
     */
    public record Rounds(int warmUp, int timed) {
        public Rounds {
            if (warmUp < 0 || timed < 1) {
                throw new IllegalArgumentException(
                        "%d warm-up and %d timed rounds: at least 0 and 1 are needed.".formatted(warmUp, timed));
            }
        }
    }

    public Timing {
        if (milliseconds.isEmpty()) {
            throw new IllegalArgumentException("No run was timed, so there is no median. Time at least one.");
        }
        milliseconds = milliseconds.stream().sorted().toList();
    }

    /**
     * Times inference.
     *
     * @param block any block; one without weights gets some for the measurement
     * @param inputShape the input's shape (N, C, H, W)
     * @param rounds how often to run
     */
    public static Timing forward(Block block, Shape inputShape, Rounds rounds) {
        try (Bench bench = new Bench(block, inputShape)) {
            NDArray input = bench.normal(inputShape, 1);
            return measure(rounds, () -> settle(bench.forward(input, false)), bench, input);
        }
    }

    /** Times forward and backward in training mode, without the optimiser's step; see {@link #forward}. */
    public static Timing training(Block block, Shape inputShape, Rounds rounds) {
        try (Bench bench = new Bench(block, inputShape)) {
            NDArray input = bench.normal(inputShape, 1);
            input.setRequiresGradient(true);
            return measure(rounds, () -> train(bench, input), bench, input);
        }
    }

    /** Waits until the values exist: MXNet computes behind the caller's back. */
    private static void settle(NDArray array) {
        array.toFloatArray();
    }

    private static void train(Bench bench, NDArray input) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(bench.forward(input, true).sum());
        }
        settle(input.getGradient());
    }

    private static Timing measure(Rounds rounds, Runnable run, Bench bench, NDArray input) {
        for (int i = 0; i < rounds.warmUp(); i++) {
            once(run, bench, input);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < rounds.timed(); i++) {
            long start = System.nanoTime();
            once(run, bench, input);
            times.add((System.nanoTime() - start) / NANOS);
        }
        return new Timing(times);
    }

    /** Runs once and frees what it made: arrays belong to the manager of the input that they were made from. */
    private static void once(Runnable run, Bench bench, NDArray input) {
        try (NDManager round = bench.manager().newSubManager()) {
            input.tempAttach(round);
            run.run();
        }
    }

    /** Returns the time that half of the runs stay below. */
    public double median() {
        int middle = milliseconds.size() / 2;
        return milliseconds.size() % 2 == 1
                ? milliseconds.get(middle)
                : (milliseconds.get(middle - 1) + milliseconds.get(middle)) / 2;
    }

    /** Returns the quickest run. */
    public double shortest() {
        return milliseconds.get(0);
    }
}
