// exercise: output-size
// tries: to overflow the stack of the compiler
// held by: compiler with a bound
// status: does-not-compile
// says: nested too deeply
int outputSize(int n, int f, int p, int s) {
    return @9000x[(]@n@9000x[)]@;
}
