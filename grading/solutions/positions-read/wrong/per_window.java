// exercise: positions-read
// mistake: WINDOWS_NOT_POSITIONS
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] read = new boolean[(n + 2 * p - f) / s + 1];
    Arrays.fill(read, true);
    return read;
}
