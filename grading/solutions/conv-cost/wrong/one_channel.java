// exercise: conv-cost
// mistake: CHANNELS_NOT_COUNTED
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = (n + 2 * p - f) / s + 1;
    long weights = (long) filters * f * f;
    return new long[] {weights, weights * side * side};
}
