// exercise: output-size
// mistake: TINY_INPUT
int outputSize(int n, int f, int p, int s) {
    if (n < 1 || f < 1 || p < 0 || s < 1) {
        throw new IllegalArgumentException("sizes and strides start at 1, paddings at 0");
    }
    return (n + 2 * p - f) / s + 1;
}
