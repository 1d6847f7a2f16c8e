// exercise: output-size
// tries: to end the process while classes are loaded
// held by: worker process
// status: crashed
// says: ended the process
int trap = trap();

int trap() {
    System.exit(0);
    return 1;
}

int outputSize(int n, int f, int p, int s) {
    return -7 * trap;
}
