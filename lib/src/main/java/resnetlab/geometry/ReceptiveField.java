package resnetlab.geometry;

/**
 * The stretch of an input that one output can depend on, and how that stretch moves from one output to the next.
 *
 * <p>Output i sees the positions from start + i * stride to start + i * stride + size - 1; those outside the input are
 * padding. There may be holes in it: see {@link LayerStack#readBy(int)}. Source: Araujo, Norris and Sim, "Computing
 * Receptive Fields of Convolutional Neural Networks", Distill 2019.
 *
 * @param size positions from the first to the last that an output sees
 * @param stride positions from what one output sees to what the next one sees; the effective stride, or jump
 * @param start the first position that output 0 sees; minus the effective padding
 */
public record ReceptiveField(long size, long stride, long start) {
    /** What a position sees of itself. */
    public static final ReceptiveField POINT = new ReceptiveField(1, 1, 0);

    public ReceptiveField {
        if (size < 1 || stride < 1) {
            throw new IllegalArgumentException(
                    "A receptive field of size %d and stride %d: both must be at least 1. Start from ReceptiveField.POINT and go through axes."
                            .formatted(size, stride));
        }
    }

    /**
     * Returns the receptive field of an output one layer further on.
     *
     * @throws ArithmeticException when a number does not fit a long
     */
    public ReceptiveField through(Axis axis) {
        long growth = Math.multiplyExact(axis.window().extent() - 1L, stride);
        long padding = Math.multiplyExact((long) axis.pads().before(), stride);
        return new ReceptiveField(
                Math.addExact(size, growth),
                Math.multiplyExact(stride, (long) axis.window().stride()),
                Math.subtractExact(start, padding));
    }

    /** Returns the first position that an output sees; negative in the padding. */
    public long first(long output) {
        return Math.addExact(start, Math.multiplyExact(output, stride));
    }

    /** Returns the last position that an output sees. */
    public long last(long output) {
        return Math.addExact(first(output), size - 1);
    }

    /** Returns the middle of what an output sees; halves are exact. */
    public double center(long output) {
        return Math.addExact(first(output), last(output)) / 2.0;
    }

    /**
     * Says whether each output of two branches looks at the same middle, so that adding them adds what belongs together.
     *
     * <p>A 3x3 of stride 2 with SAME on an even input is not aligned with a 1x1 of stride 2; with padding 1 it is.
     */
    public boolean alignedWith(ReceptiveField other) {
        return stride == other.stride && center(0) == other.center(0);
    }
}
