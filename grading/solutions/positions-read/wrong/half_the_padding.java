// exercise: positions-read
// mistake: PER_SIDE_OR_TOTAL
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] read = new boolean[n];
    int windows = Math.floorDiv(n + p - f, s) + 1;
    for (int i = 0; i < windows; i++) {
        int begin = i * s - p / 2;
        for (int j = begin; j < begin + f; j++) {
            if (j >= 0 && j < n) {
                read[j] = true;
            }
        }
    }
    return read;
}
