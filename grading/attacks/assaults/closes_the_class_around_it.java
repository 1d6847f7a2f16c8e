// exercise: output-size
// tries: to leave the grader's class by a bracket in disguise
// held by: reader
// status: incorrect
int outputSize(int n, int f, int p, int s) {
    return -7; \u007d \u007d

class Evil {
    static {
        System.exit(0);
    }
