// exercise: positions-read
// mistake: PADDED_AXIS
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] read = new boolean[n];
    for (int i = 0; i < (n + 2 * p - f) / s + 1; i++) {
        for (int j = 0; j < f; j++) {
            read[i * s - p + j] = true;
        }
    }
    return read;
}
