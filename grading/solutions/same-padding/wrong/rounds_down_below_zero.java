// exercise: same-padding
// mistake: SAME_ROUNDS_DOWN
int[] samePadding(int n, int f, int s) {
    int total = (n / s - 1) * s + f - n;
    return new int[] {total / 2, total - total / 2};
}
