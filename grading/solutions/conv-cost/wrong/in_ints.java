// exercise: conv-cost
// mistake: INT_OVERFLOW
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    int side = (n + 2 * p - f) / s + 1;
    int weights = inChannels * filters * f * f;
    return new long[] {weights, weights * side * side};
}
