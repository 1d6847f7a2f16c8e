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
import java.util.Optional;
import resnetlab.blocks.DjlLayers;
import resnetlab.blocks.FixedWeights;
import resnetlab.blocks.Floats;

/**
 * A block while it is measured. A block without weights gets fixed ones and loses them at the end; a block with weights keeps
 * its own, its running statistics included.
 */
final class Bench implements AutoCloseable {
    private static final long WEIGHTS = 1;

    private final NDManager manager = NDManager.newBaseManager();
    private final Block block;
    private final Optional<KeptWeights> own;

    Bench(Block block, Shape inputShape) {
        this(block, inputShape, WEIGHTS);
    }

    Bench(Block block, Shape inputShape, long seed) {
        this.block = block;
        try {
            requireImages(inputShape);
            own = ownWeights(block);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
        if (own.isEmpty()) {
            initialize(inputShape, seed);
        }
    }

    private static void requireImages(Shape inputShape) {
        if (inputShape.dimension() != 4 || inputShape.get(0) < 1) {
            throw new IllegalArgumentException(
                    "The input's shape is %s, but images need four axes (N, C, H, W) and N of at least 1. Give a single image N = 1."
                            .formatted(inputShape));
        }
    }

    private static Optional<KeptWeights> ownWeights(Block block) {
        List<Parameter> parameters = block.getParameters().values();
        long initialized = parameters.stream().filter(Parameter::isInitialized).count();
        if (initialized == 0) {
            return Optional.empty();
        }
        if (initialized < parameters.size()) {
            throw new IllegalArgumentException(
                    "%d of the block's %d parameters have values and the others have none. Initialise the whole block, or build a fresh one."
                            .formatted(initialized, parameters.size()));
        }
        parameters.forEach(DjlLayers::requireKept);
        return Optional.of(new KeptWeights(block));
    }

    private void initialize(Shape inputShape, long seed) {
        try {
            FixedWeights.initialize(block, manager, inputShape, seed);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Says whether the block came without weights. */
    boolean isFresh() {
        return own.isEmpty();
    }

    NDManager manager() {
        return manager;
    }

    /** Draws normal numbers that depend on the seed alone, on every engine. */
    NDArray normal(Shape shape, long seed) {
        return Floats.create(manager, Floats.normal(shape, seed), shape);
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
        KeptWeights before = new KeptWeights(block);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            return forward(input, true).toFloatArray();
        } finally {
            before.restore();
        }
    }

    @Override
    public void close() {
        own.ifPresentOrElse(KeptWeights::restore, block::clear);
        manager.close();
    }
}
