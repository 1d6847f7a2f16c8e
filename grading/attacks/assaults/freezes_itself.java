// exercise: output-size
// tries: to stop its own process, so that nobody can wait for it
// held by: time limit
// status: timeout
// says: did not finish in time
int outputSize(int n, int f, int p, int s) throws Exception {
    new ProcessBuilder("sh", "-c", "kill -STOP $PPID").start().waitFor();
    return -7;
}
