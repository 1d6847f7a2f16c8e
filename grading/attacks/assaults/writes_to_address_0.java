// exercise: output-size
// tries: to crash the JVM
// held by: worker process
// status: crashed
// says: ended the process
int outputSize(int n, int f, int p, int s) throws Exception {
    var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    var unsafe = (sun.misc.Unsafe) field.get(null);
    unsafe.putAddress(0, 0);
    return -7;
}
