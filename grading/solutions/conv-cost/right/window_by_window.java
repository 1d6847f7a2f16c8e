// exercise: conv-cost
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long rows = 0;
    for (long begin = -p; begin + f <= n + (long) p; begin += s) {
        rows++;
    }
    long perPlace = 1L * f * f * inChannels;
    return new long[] {perPlace * filters, perPlace * rows * rows * filters};
}
