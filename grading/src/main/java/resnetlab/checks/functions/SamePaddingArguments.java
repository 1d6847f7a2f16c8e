package resnetlab.checks.functions;

/**
 * The arguments of {@code samePadding}.
 *
 * @param n the input's size in pixels
 * @param f the window's size
 * @param s the stride
 */
record SamePaddingArguments(int n, int f, int s) {

    @Override
    public String toString() {
        return "(n = " + n + ", f = " + f + ", s = " + s + ")";
    }
}
