package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;

/**
 * Asks the engine what a block reads: the gradient of the output in a position that is never read is exactly 0. The output is
 * weighted at random first, because the plain sum over a batch norm has gradient 0 everywhere.
 */
public final class GradientMap {

    private GradientMap() {}

    /**
     * Maps the positions that a fresh block reads.
     *
     * @param block a block that has not been initialised; with few channels, dead ReLUs can hide positions that are read
     * @param inputShape the input's shape (N, C, H, W)
     */
    public static ReadMap of(Block block, Shape inputShape) {
        if (inputShape.dimension() != 4) {
            throw new IllegalArgumentException("an image has the shape (N, C, H, W); this one is " + inputShape);
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, inputShape);
            NDArray input = manager.randomNormal(inputShape);
            input.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                ParameterStore store = new ParameterStore(manager, false);
                NDArray output = block.forward(store, new NDList(input), true).singletonOrThrow();
                collector.backward(
                        output.mul(manager.randomNormal(output.getShape())).sum());
            }
            return fromGradient(input.getGradient());
        }
    }

    /** Reads a gradient (N, C, H, W): a position counts when it is not 0 in any sample or channel. */
    private static ReadMap fromGradient(NDArray gradient) {
        Shape shape = gradient.getShape();
        int height = Math.toIntExact(shape.get(2));
        int width = Math.toIntExact(shape.get(3));
        float[] values = gradient.toFloatArray();
        boolean[][] read = new boolean[height][width];
        for (int i = 0; i < values.length; i++) {
            read[i / width % height][i % width] |= values[i] != 0;
        }
        return new ReadMap(read);
    }
}
