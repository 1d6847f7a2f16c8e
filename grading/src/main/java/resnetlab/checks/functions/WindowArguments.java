package resnetlab.checks.functions;

/**
 * The arguments of {@code outputSize}.
 *
 * @param n the input's size in pixels
 * @param f the window's size
 * @param p the padding on each side
 * @param s the stride
 */
record WindowArguments(int n, int f, int p, int s) {

    /** The input's size with the padding on both sides. */
    long padded() {
        return n + 2L * p;
    }

    boolean isValid() {
        return n >= 1 && f >= 1 && p >= 0 && s >= 1 && f <= padded();
    }

    @Override
    public String toString() {
        return "(n = " + n + ", f = " + f + ", p = " + p + ", s = " + s + ")";
    }
}
