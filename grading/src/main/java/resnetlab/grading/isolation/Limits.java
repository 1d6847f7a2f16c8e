package resnetlab.grading.isolation;

/**
 * What one worker may use.
 *
 * @param memoryMegabytes Java heap and the engine's arrays together
 */
public record Limits(int memoryMegabytes) {

    /** What a worker with a loaded engine maps before learner code asks for anything. */
    private static final int MAPPED_AT_START = 768;

    private static final int THREADS = 192;

    /** Returns the Java heap. */
    public int heapMegabytes() {
        return memoryMegabytes / 2;
    }

    /** Returns how much writable memory the process may map. */
    public int dataMegabytes() {
        return MAPPED_AT_START + memoryMegabytes;
    }

    /** Returns how much the private temporary folder holds, and how long a file may be. */
    public int fileMegabytes() {
        return 64;
    }

    /** Returns how many threads and processes there may be at once. */
    public int threads() {
        return THREADS + 4 * Runtime.getRuntime().availableProcessors();
    }
}
