package resnetlab.checks.models;

import java.util.Optional;

/**
 * The shape of what goes into a block or comes out of one.
 *
 * @param samples N
 * @param channels C
 * @param rows H
 * @param columns W
 */
public record ImageSize(int samples, int channels, int rows, int columns) {

    public long[] shape() {
        return new long[] {samples, channels, rows, columns};
    }

    /** Returns the size of one sample by itself. */
    public ImageSize alone() {
        return new ImageSize(1, channels, rows, columns);
    }

    public int values() {
        return samples * channels * rows * columns;
    }

    public ImageSize of(int otherChannels, int otherRows, int otherColumns) {
        return new ImageSize(samples, otherChannels, otherRows, otherColumns);
    }

    /** Returns what an engine makes of two summands: it repeats an axis of length 1, and refuses any other difference. */
    Optional<ImageSize> plus(ImageSize other) {
        boolean fits = fits(channels, other.channels) && fits(rows, other.rows) && fits(columns, other.columns);
        return fits
                ? Optional.of(of(
                        Math.max(channels, other.channels),
                        Math.max(rows, other.rows),
                        Math.max(columns, other.columns)))
                : Optional.empty();
    }

    private static boolean fits(int one, int other) {
        return one == other || one == 1 || other == 1;
    }
}
