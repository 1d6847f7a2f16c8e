// exercise: output-size
// tries: to start threads until the system has no more
// held by: limits
// status: out-of-memory
// says: more memory
int outputSize(int n, int f, int p, int s) {
    for (int i = 0; i < 3000; i++) {
        Thread waiting = new Thread(() -> java.util.concurrent.locks.LockSupport.park());
        waiting.setDaemon(true);
        waiting.start();
    }
    return -7;
}
