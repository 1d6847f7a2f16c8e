// exercise: output-size
// tries: to fill memory or disk with 20 MB of error messages
// held by: worker process
// status: incorrect
int outputSize(int n, int f, int p, int s) throws IOException {
    try (var out = new FileOutputStream(FileDescriptor.err)) {
        for (int i = 0; i < 20; i++) {
            out.write(new byte[1 << 20]);
        }
    }
    return -7;
}
