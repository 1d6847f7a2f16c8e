// exercise: output-size
// mistake: PADDING_LEFT_OUT
int outputSize(int n, int f, int p, int s) {
    if (n < 1 || f < 1 || s < 1 || p < 0 || f > n) {
        throw new IllegalArgumentException("the window is larger than the row");
    }
    return (n + 2 * p - f) / s + 1;
}
