// exercise: same-padding
// mistake: EVEN_KERNEL
int[] samePadding(int n, int f, int s) {
    int side = (f - 1) / 2;
    return new int[] {side, side};
}
