// exercise: same-padding
// mistake: FORGOTTEN_STRIDE
int[] samePadding(int n, int f, int s) {
    int total = f - 1;
    return new int[] {total / 2, total - total / 2};
}
