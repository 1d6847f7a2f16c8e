// exercise: output-size
// mistake: ROUNDED_UP
int outputSize(int n, int f, int p, int s) {
    if (n < 1 || f < 1 || p < 0 || s < 1) {
        throw new IllegalArgumentException("sizes and strides start at 1, paddings at 0");
    }
    if (f > n + 2 * p) {
        throw new IllegalArgumentException("a window of " + f + " does not fit into " + (n + 2 * p));
    }
    return (int) Math.round((n + 2 * p - f) / (double) s) + 1;
}
