package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;

/**
 * Asks the engine what a block reads: the gradient of the output in a position that is never read is exactly 0. The output is
 * weighted at random first, because the plain sum over a batch norm has gradient 0 everywhere.
 *
 * <p>Batch norms use the batch's statistics. A max pool gives gradient to the largest value of a window only, so that the map
 * shows the winners, although the pool reads all.
 */
public final class GradientMap {
    private static final long INPUT = 2;
    private static final long OUTPUT_WEIGHTS = 3;

    private GradientMap() {}

    /**
     * Maps the positions that a block reads.
     *
     * @param block any block; one without weights gets some for the measurement; with few channels, dead ReLUs can hide
     *     positions that are read
     * @param inputShape the input's shape (N, C, H, W)
     */
    public static ReadMap of(Block block, Shape inputShape) {
        try (Bench bench = new Bench(block, inputShape)) {
            NDArray input = bench.normal(inputShape, INPUT);
            input.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray output = bench.forward(input, true);
                collector.backward(output.mul(bench.normal(output.getShape(), OUTPUT_WEIGHTS))
                        .sum());
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
