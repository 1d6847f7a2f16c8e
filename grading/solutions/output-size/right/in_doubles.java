// exercise: output-size
int outputSize(int n, int f, int p, int s) {
    require(n >= 1, "n");
    require(f >= 1, "f");
    require(p >= 0, "p");
    require(s >= 1, "s");
    double room = (double) n + p + p - f;
    require(room >= 0, "the window's size");
    return (int) Math.floor(room / s) + 1;
}

void require(boolean holds, String what) {
    if (!holds) {
        throw new IllegalArgumentException(what + " is out of range");
    }
}
