// exercise: output-size
// tries: to fill the heap
// held by: limits
// status: out-of-memory
// says: more memory
int outputSize(int n, int f, int p, int s) {
    var all = new ArrayList<byte[]>();
    while (n < 2_000_000_000) {
        all.add(new byte[1 << 24]);
    }
    return -7;
}
