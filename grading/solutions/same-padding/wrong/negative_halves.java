// exercise: same-padding
// mistake: NEGATIVE_PADDING
int[] samePadding(int n, int f, int s) {
    int out = (n + s - 1) / s;
    int total = (out - 1) * s + f - n;
    return new int[] {total / 2, (total + 1) / 2};
}
