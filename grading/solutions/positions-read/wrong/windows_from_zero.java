// exercise: positions-read
// mistake: PADDED_AXIS
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] read = new boolean[n];
    int windows = (n + 2 * p - f) / s + 1;
    for (int i = 0; i < windows; i++) {
        int begin = i * s;
        for (int j = begin; j < begin + f; j++) {
            if (j >= 0 && j < n) {
                read[j] = true;
            }
        }
    }
    return read;
}
