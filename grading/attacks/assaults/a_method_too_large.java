// exercise: output-size
// tries: to write a method that no class file can hold
// held by: compiler
// status: does-not-compile
// says: too large
int outputSize(int n, int f, int p, int s) {
    int x = n;
@9000x[x+=1/x;
]@    return x;
}
