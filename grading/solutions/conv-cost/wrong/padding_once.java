// exercise: conv-cost
// mistake: PER_SIDE_OR_TOTAL
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = Math.floorDiv(n + p - f, s) + 1;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, weights * side * side};
}
