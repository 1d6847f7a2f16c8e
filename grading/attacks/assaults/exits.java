// exercise: output-size
// tries: to end the process with exit code 0
// held by: worker process
// status: crashed
// says: ended the process
int outputSize(int n, int f, int p, int s) {
    System.exit(0);
    return -7;
}
