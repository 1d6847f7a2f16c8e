// exercise: conv-cost
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    double side = Math.floor((n + 2.0 * p - f) / s) + 1;
    double weights = Math.pow(f, 2) * inChannels * filters;
    return new long[] {(long) weights, Math.round(weights * Math.pow(side, 2))};
}
