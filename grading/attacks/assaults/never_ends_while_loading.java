// exercise: output-size
// tries: to keep the grader waiting before the first call
// held by: time limit
// status: timeout
// says: did not finish in time
int trap = trap();

int trap() {
    while (System.nanoTime() != 0) {
        Thread.onSpinWait();
    }
    return 1;
}

int outputSize(int n, int f, int p, int s) {
    return -7 * trap;
}
