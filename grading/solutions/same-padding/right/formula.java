// exercise: same-padding
int[] samePadding(int n, int f, int s) {
    int out = (n + s - 1) / s;
    int total = Math.max((out - 1) * s + f - n, 0);
    return new int[] {total / 2, total - total / 2};
}
