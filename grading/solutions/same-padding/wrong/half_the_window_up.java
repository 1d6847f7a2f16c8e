// exercise: same-padding
// mistake: EVEN_KERNEL
int[] samePadding(int n, int f, int s) {
    return new int[] {f / 2, f / 2};
}
