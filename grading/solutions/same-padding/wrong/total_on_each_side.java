// exercise: same-padding
// mistake: PER_SIDE_OR_TOTAL
int[] samePadding(int n, int f, int s) {
    int out = (n + s - 1) / s;
    int total = Math.max((out - 1) * s + f - n, 0);
    return new int[] {total, total};
}
