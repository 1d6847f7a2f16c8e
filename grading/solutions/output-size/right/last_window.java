// exercise: output-size
record Window(long first, long size) {
    boolean isInside(long length) {
        return first + size <= length;
    }
}

int outputSize(int n, int f, int p, int s) {
    long length = n + 2L * p;
    if (Math.min(n, Math.min(f, s)) < 1 || p < 0 || !new Window(0, f).isInside(length)) {
        throw new IllegalArgumentException();
    }
    // binary search for the last window that is still inside
    long low = 0;
    long high = length;
    while (low < high) {
        long middle = (low + high + 1) / 2;
        if (new Window(middle * s, f).isInside(length)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return (int) (low + 1);
}
