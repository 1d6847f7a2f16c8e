// exercise: positions-read
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] padded = new boolean[n + 2 * p];
    for (int begin = 0; begin + f <= padded.length; begin += s) {
        Arrays.fill(padded, begin, begin + f, true);
    }
    return Arrays.copyOfRange(padded, p, p + n);
}
