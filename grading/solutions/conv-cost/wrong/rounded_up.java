// exercise: conv-cost
// mistake: ROUNDED_UP
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = (long) Math.ceil((n + 2.0 * p - f) / s) + 1;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, weights * side * side};
}
