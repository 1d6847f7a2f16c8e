// exercise: output-size
// tries: to keep the grader waiting
// held by: time limit
// status: timeout
// says: did not finish in time
int outputSize(int n, int f, int p, int s) {
    while (n < 2_000_000_000) {
        Thread.onSpinWait();
    }
    return -7;
}
