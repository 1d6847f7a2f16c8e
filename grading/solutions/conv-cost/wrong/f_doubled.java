// exercise: conv-cost
// mistake: WINDOW_ON_ONE_AXIS
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = (n + 2 * p - f) / s + 1;
    long weights = (long) inChannels * filters * 2 * f;
    return new long[] {weights, weights * side * side};
}
