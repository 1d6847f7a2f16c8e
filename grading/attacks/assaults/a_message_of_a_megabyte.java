// exercise: output-size
// tries: to fill the results
// held by: border's guard
// status: incorrect
// says: xxx ...
int outputSize(int n, int f, int p, int s) {
    throw new IllegalStateException("x".repeat(1 << 20));
}
