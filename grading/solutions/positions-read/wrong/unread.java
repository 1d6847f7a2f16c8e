// exercise: positions-read
// mistake: ANSWER_INVERTED
boolean[] positionsRead(int n, int f, int p, int s) {
    boolean[] unread = new boolean[n];
    Arrays.fill(unread, true);
    for (int begin = -p; begin + f <= n + p; begin += s) {
        Arrays.fill(unread, Math.min(Math.max(begin, 0), n), Math.max(Math.min(begin + f, n), 0), false);
    }
    return unread;
}
