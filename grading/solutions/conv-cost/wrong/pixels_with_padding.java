// exercise: conv-cost
// mistake: COUNTS_PIXELS
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = n + 2 * p;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, weights * side * side};
}
