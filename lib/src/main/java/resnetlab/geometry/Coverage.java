package resnetlab.geometry;

import java.util.Arrays;

/** Counts the windows that read each position of one axis. */
final class Coverage {
    private final Axis axis;
    private final int[] padded;

    private Coverage(Axis axis, int[] padded) {
        this.axis = axis;
        this.padded = padded;
    }

    static Coverage of(Axis axis) {
        Window window = axis.window();
        int outputs = axis.outputSize(); // refuses what an array cannot hold
        int[] counts = new int[(int) axis.paddedSize()];
        for (int output = 0; output < outputs; output++) {
            long start = (long) output * window.stride();
            add(counts, start, 1);
            add(counts, start + (long) window.kernel() * window.dilation(), -1);
        }
        // each window has left a step up and a step down; summing in steps of the dilation fills in what lies between
        for (int position = window.dilation(); position < counts.length; position++) {
            counts[position] += counts[position - window.dilation()];
        }
        return new Coverage(axis, counts);
    }

    private static void add(int[] counts, long position, int step) {
        if (position < counts.length) {
            counts[(int) position] += step;
        }
    }

    int[] padded() {
        return padded;
    }

    int[] inputs() {
        int before = axis.pads().before();
        return Arrays.copyOfRange(padded, before, before + axis.n());
    }

    boolean[] read() {
        int[] counts = inputs();
        boolean[] read = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            read[i] = counts[i] > 0;
        }
        return read;
    }
}
