// exercise: conv-cost
// mistake: FORGOTTEN_ONE
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = (n + 2 * p - f) / s;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, weights * side * side};
}
