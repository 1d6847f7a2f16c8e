// exercise: conv-cost
// mistake: PADDING_IS_FREE
long[] convCost(int inChannels, int filters, int f, int n, int p, int s) {
    long read = 0; // on one axis
    for (int begin = -p; begin + f <= n + p; begin += s) {
        for (int i = begin; i < begin + f; i++) {
            if (i >= 0 && i < n) {
                read++;
            }
        }
    }
    return new long[] {(long) inChannels * filters * f * f, inChannels * read * read * filters};
}
