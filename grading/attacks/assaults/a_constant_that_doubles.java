// exercise: output-size
// tries: to fill the grader's memory while constants are folded
// held by: bounds before the compiler
// status: does-not-compile
// says: too much code
final String a0 = "0123456789";
@40x[final String a#1 = a#0 + a#0;
]@int outputSize(int n, int f, int p, int s) {
    return a40.length();
}
