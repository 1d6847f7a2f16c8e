package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Random;

/**
 * Gives a block weights that depend on a seed alone: the same on both engines, whose own random numbers differ. Weights are
 * normal with variance 2 / fan-in; gammas and running variances lie about 1, biases, betas and running means about 0, none of
 * them exactly, so that no parameter can be left out unseen.
 */
public final class FixedWeights {
    private static final float SPREAD = 0.2f;

    private FixedWeights() {}

    /**
     * Initialises a fresh block for inputs of this shape and fills its parameters, in their order.
     *
     * @throws IllegalArgumentException when the block is initialised already: MXNet may keep used weights in a layout of its
     *     own, which cannot be filled
     */
    public static void initialize(Block block, NDManager manager, Shape inputShape, long seed) {
        if (block.getParameters().values().stream().anyMatch(Parameter::isInitialized)) {
            throw new IllegalArgumentException("The block has weights already. Build a fresh one for these weights.");
        }
        block.initialize(manager, DataType.FLOAT32, inputShape);
        Random random = new Random(seed);
        block.getParameters().values().forEach(parameter -> fill(parameter, random));
    }

    private static void fill(Parameter parameter, Random random) {
        NDArray array = parameter.getArray();
        float[] values = new float[Math.toIntExact(array.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(parameter.getType(), array.getShape(), random);
        }
        Floats.set(array, values);
    }

    private static float value(Parameter.Type type, Shape shape, Random random) {
        float normal = (float) random.nextGaussian();
        return switch (type) {
            case WEIGHT -> normal * (float) Math.sqrt(2.0 * shape.get(0) / shape.size());
            case GAMMA -> 1 + SPREAD * normal;
            case RUNNING_VAR -> 1 + SPREAD * Math.abs(normal);
            default -> SPREAD * normal;
        };
    }
}
