// exercise: output-size
// tries: to make the compiler try ever more combinations without a lambda
// held by: bounds before the compiler
// status: does-not-compile
// says: nested too deeply
<T> T f(T value) {
    return value;
}

<T> T f(List<T> value) {
    return null;
}

int outputSize(int n, int f, int p, int s) {
    Object answer = @20x[f(n > #0 ? ]@1@20x[ : 2)]@;
    return -7;
}
