// exercise: conv-cost
// mistake: FLOAT_ARITHMETIC
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long side = (n + 2 * p - f) / s + 1;
    long weights = (long) inChannels * filters * f * f;
    return new long[] {weights, (long) ((float) weights * (float) (side * side))};
}
