// exercise: positions-read
// mistake: EXACT_FIT
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] read = new boolean[n];
    for (int i = 0; i < n; i++) {
        read[i] = (i + p) % s < f;
    }
    return read;
}
