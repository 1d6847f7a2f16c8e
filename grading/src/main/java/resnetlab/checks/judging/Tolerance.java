package resnetlab.checks.judging;

/** How far from the reference, which computes in double precision, a right solution may lie in single precision. */
public enum Tolerance {

    /** A function or one block: right solutions stay within 1e-6; another epsilon shows as 3e-4. */
    ONE_BLOCK(1e-4, 1e-5),

    /**
     * A whole network in training: 53 norms one after the other, each by statistics of eight values at the end, let a rounding
     * grow to 8e-5, more on some processors than on others. In inference, where they do not, {@link #ONE_BLOCK} holds.
     */
    NETWORK_IN_TRAINING(1e-3, 3e-4);

    private final double relative;
    private final double ofTheLargest;

    Tolerance(double relative, double ofTheLargest) {
        this.relative = relative;
        this.ofTheLargest = ofTheLargest;
    }

    /**
     * Returns how far a value may lie from the right one.
     *
     * @param right the right value
     * @param largest the largest of all right values, without signs
     */
    public double around(double right, double largest) {
        return relative * Math.abs(right) + ofTheLargest * Math.max(1, largest);
    }
}
