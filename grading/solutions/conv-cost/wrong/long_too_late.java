// exercise: conv-cost
// mistake: INT_OVERFLOW
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    int side = (n + 2 * p - f) / s + 1;
    long weights = inChannels * filters * f * f;
    long places = side * side;
    return new long[] {weights, weights * places};
}
