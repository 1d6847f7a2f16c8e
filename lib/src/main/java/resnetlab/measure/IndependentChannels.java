package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * Counts how many of a block's output channels are independent: the others are always the same sum of these, whatever the
 * image. What has been squeezed through w channels has at most w.
 */
public final class IndependentChannels {
    private static final long INPUT = 7;
    private static final int SAMPLES_PER_CHANNEL = 4;
    private static final double ROUNDING = 1e-4;

    private IndependentChannels() {}

    /**
     * Counts on random images.
     *
     * @param block convolutions and pools; the constant of a bias or a batch norm can count as one channel more
     * @param inputShape the input's shape (N, C, H, W); N does not matter
     * @throws IllegalArgumentException when the output is no image
     */
    public static int of(Block block, Shape inputShape) {
        try (Bench bench = new Bench(block, inputShape)) {
            long outputs = channels(block.getOutputShapes(new Shape[] {inputShape})[0]);
            Shape batch =
                    new Shape(outputs * SAMPLES_PER_CHANNEL, inputShape.get(1), inputShape.get(2), inputShape.get(3));
            NDArray output = bench.forward(bench.normal(batch, INPUT), false);
            return rank(channels(output.toFloatArray(), output.getShape()));
        }
    }

    private static long channels(Shape output) {
        if (output.dimension() != 4) {
            throw new IllegalArgumentException(
                    "The block gives %s, but only images (N, C, H, W) have channels to compare. Take a network without its head."
                            .formatted(output));
        }
        return output.get(1);
    }

    /** Takes one position of each image: a row for each channel. */
    private static double[][] channels(float[] values, Shape shape) {
        int channels = Math.toIntExact(shape.get(1));
        int perChannel = Math.toIntExact(shape.get(2) * shape.get(3));
        double[][] rows = new double[channels][Math.toIntExact(shape.get(0))];
        for (int channel = 0; channel < channels; channel++) {
            for (int image = 0; image < rows[channel].length; image++) {
                rows[channel][image] = values[(image * channels + channel) * perChannel + perChannel / 2];
            }
        }
        return rows;
    }

    /** Takes away from all rows what the largest one explains, until nothing but rounding is left. */
    private static int rank(double[][] rows) {
        double first = largest(rows);
        int rank = 0;
        while (rank < rows.length && largest(rows) > first * ROUNDING) {
            clear(rows);
            rank++;
        }
        return rank;
    }

    private static double largest(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            largest = Math.max(largest, length(row));
        }
        return largest;
    }

    private static void clear(double[][] rows) {
        double[] longest = rows[0];
        for (double[] row : rows) {
            longest = length(row) > length(longest) ? row : longest;
        }
        double[] pivot = longest.clone();
        double square = product(pivot, pivot);
        for (double[] row : rows) {
            double share = product(row, pivot) / square;
            for (int i = 0; i < row.length; i++) {
                row[i] -= share * pivot[i];
            }
        }
    }

    private static double length(double[] row) {
        return Math.sqrt(product(row, row));
    }

    private static double product(double[] one, double[] two) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * two[i];
        }
        return sum;
    }
}
