package resnetlab.grading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Drains a worker's standard error, so that it never blocks, and keeps the end of it. */
final class ErrorTail {

    private static final int KEPT = 16 << 10;

    private final byte[] last = new byte[KEPT];
    private int length;
    private final Thread thread;

    ErrorTail(InputStream errors) {
        thread = new Thread(() -> drain(errors), "worker-errors");
        thread.setDaemon(true);
        thread.start();
    }

    private void drain(InputStream errors) {
        byte[] buffer = new byte[KEPT];
        try (errors) {
            for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
                keep(buffer, count);
            }
        } catch (IOException closed) {
            // the worker has ended
        }
    }

    private synchronized void keep(byte[] buffer, int count) {
        int over = Math.max(0, length + count - KEPT);
        System.arraycopy(last, Math.min(over, length), last, 0, Math.max(0, length - over));
        length = Math.max(0, length - over);
        System.arraycopy(buffer, 0, last, length, count);
        length += count;
    }

    /** Returns the end of what was written, waiting a moment for the rest of a process that has just ended. */
    String text() {
        try {
            thread.join(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return new String(Arrays.copyOf(last, length), StandardCharsets.UTF_8);
        }
    }
}
