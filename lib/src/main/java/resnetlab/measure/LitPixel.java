package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import resnetlab.blocks.Floats;

/**
 * Where the output moves when one value of a dark image is set to 1. Batch norms use the running statistics.
 *
 * @param changed true where an output value moves, [output channel][row][column]
 */
public record LitPixel(boolean[][][] changed) {
    public LitPixel {
        changed = copy(changed);
    }

    private static boolean[][][] copy(boolean[][][] changed) {
        return Stream.of(changed).map(map -> new ReadMap(map).read()).toArray(boolean[][][]::new);
    }

    @Override
    public boolean[][][] changed() {
        return copy(changed);
    }

    /** Says whether the same values move in another output of the same shape. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LitPixel pixel && Arrays.deepEquals(changed, pixel.changed);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(changed);
    }

    @Override
    public String toString() {
        return "LitPixel" + Arrays.deepToString(changed);
    }

    /**
     * Lights one value of an image of zeros.
     *
     * @param block any block; one without weights gets some for the measurement
     * @param inputShape the input's shape (N, C, H, W); N does not matter
     * @param channel the channel of the value, from 0
     * @param row its row, from 0
     * @param column its column, from 0
     * @throws IllegalArgumentException when the image has no such value
     */
    public static LitPixel of(Block block, Shape inputShape, int channel, int row, int column) {
        try (Bench bench = new Bench(block, inputShape)) {
            Shape image = new Shape(1, inputShape.get(1), inputShape.get(2), inputShape.get(3));
            float[] values = new float[Math.toIntExact(image.size())];
            NDArray dark = bench.forward(Floats.create(bench.manager(), values, image), false);
            values[index(image, channel, row, column)] = 1;
            NDArray lit = bench.forward(Floats.create(bench.manager(), values, image), false);
            return new LitPixel(compare(dark.toFloatArray(), lit.toFloatArray(), lit.getShape()));
        }
    }

    private static int index(Shape image, int channel, int row, int column) {
        long inside = Math.min(Math.min(channel, row), column);
        if (inside < 0 || channel >= image.get(1) || row >= image.get(2) || column >= image.get(3)) {
            throw new IllegalArgumentException(
                    "Channel %d, row %d, column %d is not in an image of %d channels, %d rows and %d columns. All three count from 0."
                            .formatted(channel, row, column, image.get(1), image.get(2), image.get(3)));
        }
        return Math.toIntExact((channel * image.get(2) + row) * image.get(3) + column);
    }

    private static boolean[][][] compare(float[] dark, float[] lit, Shape shape) {
        if (shape.dimension() != 4) {
            throw new IllegalArgumentException(
                    "The block gives %s, but only images (N, C, H, W) have pixels that move. Take a network without its head."
                            .formatted(shape));
        }
        int width = Math.toIntExact(shape.get(3));
        int perChannel = Math.toIntExact(shape.get(2)) * width;
        boolean[][][] changed = new boolean[lit.length / perChannel][perChannel / width][width];
        for (int i = 0; i < lit.length; i++) {
            changed[i / perChannel][i % perChannel / width][i % width] = dark[i] != lit[i];
        }
        return changed;
    }

    /** Returns how many output channels move at each position, [row][column]. */
    public int[][] channelsAt() {
        int[][] channels = new int[changed[0].length][changed[0][0].length];
        for (boolean[][] map : changed) {
            for (int row = 0; row < map.length; row++) {
                for (int column = 0; column < map[row].length; column++) {
                    channels[row][column] += map[row][column] ? 1 : 0;
                }
            }
        }
        return channels;
    }

    /** Returns how many output channels move somewhere. */
    public int channels() {
        int moved = 0;
        for (boolean[][] map : changed) {
            moved += new ReadMap(map).readPositions() > 0 ? 1 : 0;
        }
        return moved;
    }

    /** Returns at how many positions some output channel moves. */
    public int positions() {
        int moved = 0;
        for (int[] row : channelsAt()) {
            for (int channels : row) {
                moved += channels > 0 ? 1 : 0;
            }
        }
        return moved;
    }
}
