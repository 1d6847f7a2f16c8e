package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Random;
import resnetlab.blocks.FixedWeights;

/**
 * A block while it is measured. A block without weights gets fixed ones and loses them at the end; a block with weights keeps
 * its own, its running statistics included.
 */
final class Bench implements AutoCloseable {
    private static final long WEIGHTS = 1;

    private final NDManager manager = NDManager.newBaseManager();
    private final Block block;
    private final boolean fresh;

    Bench(Block block, Shape inputShape) {
        this(block, inputShape, WEIGHTS);
    }

    Bench(Block block, Shape inputShape, long seed) {
        this.block = block;
        fresh = !hasWeights(block);
        if (inputShape.dimension() != 4 || inputShape.get(0) < 1) {
            manager.close();
            throw new IllegalArgumentException(
                    "The input's shape is %s, but images need four axes (N, C, H, W) and N of at least 1. Give a single image N = 1."
                            .formatted(inputShape));
        }
        if (fresh) {
            initialize(inputShape, seed);
        }
    }

    private static boolean hasWeights(Block block) {
        return !block.getParameters().isEmpty() && block.isInitialized();
    }

    private void initialize(Shape inputShape, long seed) {
        try {
            FixedWeights.initialize(block, manager, inputShape, seed);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    NDManager manager() {
        return manager;
    }

    /** Draws normal numbers that depend on the seed alone, on every engine. */
    NDArray normal(Shape shape, long seed) {
        return manager.create(numbers(shape, seed), shape);
    }

    static float[] numbers(Shape shape, long seed) {
        Random random = new Random(seed);
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Returns the output's values; (N, F, H, W) row by row. */
    float[] run(NDArray input, BatchNormMode mode) {
        return mode == BatchNormMode.TRAINING
                ? train(input)
                : forward(input, false).toFloatArray();
    }

    NDArray forward(NDArray input, boolean training) {
        return block.forward(new ParameterStore(manager, false), new NDList(input), training)
                .singletonOrThrow();
    }

    /** Runs with the batch's statistics, for which MXNet wants a collector, and puts back the ones that PyTorch changes. */
    @SuppressWarnings("try") // the collector only has to be open
    private float[] train(NDArray input) {
        List<Parameter> statistics =
                block.getParameters().values().stream().filter(Bench::isRunning).toList();
        List<float[]> before =
                statistics.stream().map(p -> p.getArray().toFloatArray()).toList();
        float[] output;
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            output = forward(input, true).toFloatArray();
        }
        for (int i = 0; i < before.size(); i++) {
            statistics.get(i).getArray().set(before.get(i));
        }
        return output;
    }

    private static boolean isRunning(Parameter parameter) {
        return parameter.getType() == Parameter.Type.RUNNING_MEAN || parameter.getType() == Parameter.Type.RUNNING_VAR;
    }

    @Override
    public void close() {
        if (fresh) {
            block.clear();
        }
        manager.close();
    }
}
