// exercise: positions-read
// mistake: EVERYTHING_IS_READ
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] read = new boolean[n];
    Arrays.fill(read, true);
    return read;
}
