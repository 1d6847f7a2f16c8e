// exercise: output-size
// tries: to fill the memory beside the heap
// held by: limits
// status: out-of-memory
// says: more memory
int outputSize(int n, int f, int p, int s) {
    var all = new ArrayList<java.nio.ByteBuffer>();
    while (n < 2_000_000_000) {
        all.add(java.nio.ByteBuffer.allocateDirect(1 << 24));
    }
    return -7;
}
