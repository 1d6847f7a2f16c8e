// exercise: output-size
// tries: to send the compiler after an infinite type
// held by: compiler with a bound
// status: does-not-compile
// says: nested too deeply
interface N<Z> {}
interface L<X> extends N<N<? super L<L<X>>>> {}

int outputSize(int n, int f, int p, int s) {
    N<? super L<Double>> target = (L<Double>) null;
    return -7;
}
