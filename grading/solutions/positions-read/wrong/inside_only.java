// exercise: positions-read
// mistake: WINDOW_IN_THE_PADDING_LOST
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] read = new boolean[n];
    int windows = (n + 2 * p - f) / s + 1;
    for (int i = 0; i < windows; i++) {
        int begin = i * s - p;
        for (int j = begin; j < begin + f; j++) {
            if (begin >= 0 && begin + f <= n) {
                read[j] = true;
            }
        }
    }
    return read;
}
