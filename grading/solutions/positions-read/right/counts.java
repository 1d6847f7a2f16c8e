// exercise: positions-read
boolean[] positionsRead(int n, int f, int p, int s) {
    int[] starts = java.util.stream.IntStream.iterate(-p, b -> b + f <= n + p, b -> b + s).toArray();
    boolean[] read = new boolean[n];
    for (int i = 0; i < n; i++) {
        for (int start : starts) {
            read[i] |= start <= i && i < start + f;
        }
    }
    return read;
}
