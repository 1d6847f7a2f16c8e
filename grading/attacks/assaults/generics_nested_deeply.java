// exercise: output-size
// tries: to overflow the stack with a type
// held by: compiler with a bound
// status: does-not-compile
// says: nested too deeply
int outputSize(int n, int f, int p, int s) {
    @5000x[List<]@Integer@5000x[>]@ deep = null;
    return -7;
}
