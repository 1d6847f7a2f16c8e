package resnetlab.checks.reference;

import java.util.function.DoubleUnaryOperator;

/**
 * Numbers in double precision, laid out as samples, channels, rows and columns: (N, C, H, W).
 *
 * @param n samples
 * @param c channels
 * @param h rows
 * @param w columns
 * @param data the values in row-major order
 */
public record Grid(int n, int c, int h, int w, double[] data) {

    public Grid {
        if (n * c * h * w != data.length) {
            throw new IllegalArgumentException("a grid of " + n + " x " + c + " x " + h + " x " + w + " holds "
                    + n * c * h * w + " values, but there are " + data.length);
        }
    }

    /** Makes a grid of zeros. */
    public static Grid zeros(int n, int c, int h, int w) {
        return new Grid(n, c, h, w, new double[n * c * h * w]);
    }

    /** Makes a grid of this one's size, all zeros. */
    public Grid zerosLike() {
        return zeros(n, c, h, w);
    }

    /** Returns where a value lies in {@link #data()}. */
    public int index(int sample, int channel, int row, int column) {
        return ((sample * c + channel) * h + row) * w + column;
    }

    /** Returns the value at a place. */
    public double at(int sample, int channel, int row, int column) {
        return data[index(sample, channel, row, column)];
    }

    /** Makes a grid of the function's values. */
    public Grid map(DoubleUnaryOperator function) {
        Grid result = zerosLike();
        for (int i = 0; i < data.length; i++) {
            result.data[i] = function.applyAsDouble(data[i]);
        }
        return result;
    }

    /** Adds a grid of the same size, value by value. */
    public Grid plus(Grid other) {
        if (n != other.n || c != other.c || h != other.h || w != other.w) {
            throw new IllegalArgumentException("cannot add " + size() + " and " + other.size());
        }
        Grid result = zerosLike();
        for (int i = 0; i < data.length; i++) {
            result.data[i] = data[i] + other.data[i];
        }
        return result;
    }

    private String size() {
        return "(" + n + ", " + c + ", " + h + ", " + w + ")";
    }
}
