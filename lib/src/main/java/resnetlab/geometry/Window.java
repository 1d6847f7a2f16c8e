package resnetlab.geometry;

/**
 * A window that slides along one axis.
 *
 * @param kernel how many positions it reads, f; at least 1
 * @param stride how far it moves from one output to the next, s; at least 1
 * @param dilation how far apart the positions it reads are, d; 1 means that they are neighbours
 */
public record Window(int kernel, int stride, int dilation) {
    public Window {
        Require.atLeast(1, "The kernel", kernel, "Give the number of positions that a window reads, for example 3.");
        Require.atLeast(1, "The stride", stride, "Give the step from one window to the next, for example 1 or 2.");
        Require.atLeast(1, "The dilation", dilation, "Give 1 for a kernel without gaps.");
        long extent = extent(kernel, dilation);
        if (extent > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "A kernel of %d with dilation %d spans %d positions, more than an int can count. Make one of them smaller."
                            .formatted(kernel, dilation, extent));
        }
    }

    /** Returns a window of this kernel with stride 1 and dilation 1. */
    public static Window of(int kernel) {
        return new Window(kernel, 1, 1);
    }

    /** Returns this window with another stride. */
    public Window stride(int newStride) {
        return new Window(kernel, newStride, dilation);
    }

    /** Returns this window with another dilation. */
    public Window dilation(int newDilation) {
        return new Window(kernel, stride, newDilation);
    }

    /**
     * Returns how many positions the window spans from its first to its last, d(f - 1) + 1.
     *
     * <p>Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", dilated convolutions.
     */
    public int extent() {
        return (int) extent(kernel, dilation);
    }

    private static long extent(int kernel, int dilation) {
        return (long) dilation * (kernel - 1) + 1;
    }
}
