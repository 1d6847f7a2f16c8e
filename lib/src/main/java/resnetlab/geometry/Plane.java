package resnetlab.geometry;

import java.util.stream.IntStream;

/**
 * Two axes, each with its window: what a convolution or a pooling reads of an image.
 *
 * <p>{@code Layer.kernel(1).stride(2).on(8, 8).readFraction()} is 0.25: a 1x1 convolution of stride 2 reads a quarter.
 *
 * @param height the axis from top to bottom
 * @param width the axis from left to right
 */
public record Plane(Axis height, Axis width) {

    /** Returns the output's height. */
    public int outputHeight() {
        return height.outputSize();
    }

    /** Returns the output's width. */
    public int outputWidth() {
        return width.outputSize();
    }

    /**
     * Returns how many windows read each input position, as [row][column].
     *
     * @throws ArithmeticException when a count does not fit an int, which takes a kernel above 46340 on both axes
     */
    public int[][] coverage() {
        int[] rows = height.coverage();
        int[] columns = width.coverage();
        int[][] counts = new int[rows.length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                counts[row][column] = Math.multiplyExact(rows[row], columns[column]);
            }
        }
        return counts;
    }

    /** Returns whether any window reads the position, as [row][column]. */
    public boolean[][] read() {
        return cross(height.read(), width.read());
    }

    /** Returns how many input positions at least one window reads. */
    public long readCount() {
        return count(height.read()) * count(width.read());
    }

    /** Returns the part of the input that at least one window reads, from 0 to 1. */
    public double readFraction() {
        return readCount() / ((double) height.n() * width.n());
    }

    static boolean[][] cross(boolean[] rows, boolean[] columns) {
        boolean[][] both = new boolean[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            both[row] = rows[row] ? columns.clone() : new boolean[columns.length];
        }
        return both;
    }

    private static long count(boolean[] read) {
        return IntStream.range(0, read.length).filter(i -> read[i]).count();
    }
}
