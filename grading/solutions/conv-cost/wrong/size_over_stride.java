// exercise: conv-cost
// mistake: SAME_KEEPS_SIZE
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = (n + s - 1) / s;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, weights * side * side};
}
