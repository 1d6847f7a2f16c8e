// exercise: output-size
// tries: to drown the grader in bytes
// held by: border's protocol
// status: crashed
// says: answer that nobody can read
int outputSize(int n, int f, int p, int s) throws IOException {
    try (var out = new FileOutputStream(FileDescriptor.out)) {
        while (n < 2_000_000_000) {
            out.write(new byte[1 << 20]);
        }
    }
    return -7;
}
