// exercise: output-size
// mistake: FLOAT_ARITHMETIC
int outputSize(float n, float f, float p, float s) {
    if (n < 1 || f < 1 || p < 0 || s < 1 || f > n + 2 * p) {
        throw new IllegalArgumentException("the window must fit");
    }
    return (int) Math.floor((n + 2 * p - f) / s) + 1;
}
