package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * How far a block f is from being linear, and from being affine, on random inputs. Both numbers are parts of the largest
 * output value: rounding leaves about 1e-6, a max pool or a ReLU a good part of 1.
 *
 * @param linearDefect the largest |f(ax + by) - a f(x) - b f(y)| with a = 2, b = 3
 * @param affineDefect the largest |f(ax + by) - a f(x) - b f(y)| with a = 3, b = -2, which add up to 1, so that a constant
 *     does not count
 */
public record Linearity(double linearDefect, double affineDefect) {
    private static final double TOLERANCE = 1e-4;
    private static final long X = 5;
    private static final long Y = 6;

    /**
     * Probes a block.
     *
     * @param block any block; one without weights gets some for the measurement
     * @param inputShape the input's shape (N, C, H, W)
     * @param mode which statistics batch norms use
     */
    public static Linearity of(Block block, Shape inputShape, BatchNormMode mode) {
        try (Bench bench = new Bench(block, inputShape)) {
            return new Linearity(defect(bench, inputShape, mode, 2, 3), defect(bench, inputShape, mode, 3, -2));
        }
    }

    private static double defect(Bench bench, Shape shape, BatchNormMode mode, float a, float b) {
        NDArray x = bench.normal(shape, X);
        NDArray y = bench.normal(shape, Y);
        float[] ofSum = bench.run(x.mul(a).add(y.mul(b)), mode);
        float[] ofX = bench.run(x, mode);
        float[] ofY = bench.run(y, mode);
        double[] parts = new double[ofSum.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = a * (double) ofX[i] + b * (double) ofY[i];
        }
        return Difference.relative(ofSum, parts);
    }

    /** Says whether f(ax + by) = a f(x) + b f(y), up to rounding. */
    public boolean linear() {
        return linearDefect < TOLERANCE;
    }

    /** Says whether f is linear apart from a constant, up to rounding. */
    public boolean affine() {
        return affineDefect < TOLERANCE;
    }
}
