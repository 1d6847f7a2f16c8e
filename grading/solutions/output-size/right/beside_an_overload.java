// exercise: output-size
int outputSize(double n, double f, double p, double s) {
    return -1; // for images that are no whole number of pixels; nobody asks for it
}

int outputSize(long n, long f, long p, long s) {
    if (n < 1 || f < 1 || p < 0 || s < 1 || f > n + 2 * p) {
        throw new IllegalArgumentException("the window must fit");
    }
    return (int) ((n + 2 * p - f) / s + 1);
}
