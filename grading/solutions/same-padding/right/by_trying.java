// exercise: same-padding
int[] samePadding(int n, int f, int s) {
    int wanted = (int) Math.ceil((double) n / s);
    int before = 0;
    int after = 0;
    while (windows(before + n + after, f, s) < wanted) {
        if (before < after) {
            before++;
        } else {
            after++;
        }
    }
    return new int[] {before, after};
}

int windows(int length, int f, int s) {
    int count = 0;
    for (int first = 0; first + f <= length; first += s) {
        count++;
    }
    return count;
}
