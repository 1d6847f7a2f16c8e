// exercise: output-size
// tries: to make the compiler try ever more combinations
// held by: bounds before the compiler
// status: does-not-compile
// says: nested too deeply
<R> R twice(java.util.function.Function<String, R> a) {
    return null;
}

<R> R twice(java.util.function.ToIntFunction<String> a, int... more) {
    return null;
}

int outputSize(int n, int f, int p, int s) {
    return @30x[twice(x#0 -> { return ]@-7@30x[; })]@;
}
