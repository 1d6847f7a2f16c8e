// exercise: same-padding
int[] samePadding(int n, int f, int s) {
    int rest = n % s;
    int total = f - (rest == 0 ? s : rest);
    if (total <= 0) {
        return new int[2];
    }
    int[] sides = {total >> 1, total >> 1};
    sides[1] += total & 1;
    return sides;
}
