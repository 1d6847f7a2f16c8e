// exercise: output-size
// tries: to write valid answers to all questions before they are asked
// held by: border's protocol
// status: incorrect
int outputSize(int n, int f, int p, int s) throws Exception {
    try (var out = new FileOutputStream(FileDescriptor.out)) {
        var reply = new DataOutputStream(out);
        for (int request = 2; request < 99; request++) {
            reply.writeInt(request);
            reply.writeByte(1);
            reply.writeByte(0);
            reply.writeInt(4);
            reply.writeInt(0);
        }
        Thread.sleep(300);
    }
    return -7;
}
