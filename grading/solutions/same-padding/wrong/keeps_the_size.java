// exercise: same-padding
// mistake: SAME_KEEPS_SIZE
int[] samePadding(int n, int f, int s) {
    int total = (n - 1) * s + f - n;
    return new int[] {total / 2, total - total / 2};
}
