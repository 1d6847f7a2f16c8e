// exercise: output-size
// tries: to overflow the stack with an expression that has no brackets
// held by: compiler with a bound
// status: does-not-compile
// says: nested too deeply
int outputSize(int n, int f, int p, int s) {
    return n@20000x[+n]@;
}
