// exercise: output-size
// tries: to make the compiler infer ever longer types
// held by: compiler
// status: incorrect
<T> T id(T a) {
    return a;
}

int outputSize(int n, int f, int p, int s) {
    return @200x[id(]@-7@200x[)]@;
}
