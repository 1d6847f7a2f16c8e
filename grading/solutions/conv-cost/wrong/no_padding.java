// exercise: conv-cost
// mistake: PADDING_LEFT_OUT
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = Math.floorDiv(n - f, s) + 1;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, weights * side * side};
}
