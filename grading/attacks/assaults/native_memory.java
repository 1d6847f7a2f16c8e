// exercise: output-size
// tries: to fill the memory by Unsafe, which the JVM does not count
// held by: limits
// status: out-of-memory
// says: more memory
int outputSize(int n, int f, int p, int s) throws Exception {
    var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    var unsafe = (sun.misc.Unsafe) field.get(null);
    for (int i = 0; i < 4096; i++) {
        unsafe.setMemory(unsafe.allocateMemory(1 << 20), 1 << 20, (byte) 1);
    }
    return -7;
}
