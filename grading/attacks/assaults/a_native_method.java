// exercise: output-size
// tries: to leave the answer to a library of its own
// held by: worker process
// status: incorrect
// says: UnsatisfiedLinkError
native int outputSize(int n, int f, int p, int s);
