package resnetlab.checks.reference;

import java.util.stream.IntStream;

/**
 * The weights of a convolution; those that are zero cost neither time nor memory.
 *
 * @param filters how many filters
 * @param channels how many channels of the input
 * @param rows the window's rows
 * @param columns the window's columns
 * @param places where the weights lie that are not zero, in row-major order of (filters, channels, rows, columns)
 * @param values those weights
 */
public record Kernel(int filters, int channels, int rows, int columns, int[] places, double[] values) {

    /** Makes a kernel of weights (filters, channels, f, f). */
    public static Kernel of(Grid weights) {
        double[] data = weights.data();
        int[] places = IntStream.range(0, data.length).filter(i -> data[i] != 0).toArray();
        double[] values = IntStream.of(places).mapToDouble(i -> data[i]).toArray();
        return new Kernel(weights.n(), weights.c(), weights.h(), weights.w(), places, values);
    }

    /** Returns how many weights there are, zeros included. */
    int size() {
        return filters * channels * rows * columns;
    }
}
