// exercise: conv-cost
// mistake: FORGOTTEN_STRIDE
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = (n + 2 * p - f) / s + 1;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, weights * side * (n + 2 * p - f + 1)};
}
