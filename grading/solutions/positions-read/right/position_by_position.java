// exercise: positions-read
boolean[] positionsRead(int n, int f, int p, int s) {
    int last = (n + 2 * p - f) / s * s; // where the last window begins, counted from the padding's edge
    boolean[] read = new boolean[n];
    for (int i = 0; i < n; i++) {
        int begin = Math.min((i + p) / s * s, last);
        read[i] = i + p - begin < f;
    }
    return read;
}
