package resnetlab.grading.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What a worker writes, read by a thread of its own. It ends when the worker does, even if a process that the worker left
 * behind still holds the other end of the pipe.
 */
final class WorkerOutput extends InputStream {

    private static final int CHUNK = 1 << 16;
    private static final int MOST_CHUNKS = 64;
    private static final long LOOK_MILLIS = 200;
    private static final byte[] END = {};

    private final InputStream pipe;
    private final BooleanSupplier alive;
    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
    private byte[] chunk = {0};
    private int next = 1;

    WorkerOutput(InputStream pipe, BooleanSupplier alive) {
        this.pipe = pipe;
        this.alive = alive;
        Thread reader = new Thread(this::pump, "worker-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void pump() {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int count = pipe.read(buffer); count >= 0; count = pipe.read(buffer)) {
                if (!hand(Arrays.copyOf(buffer, count))) {
                    return;
                }
            }
        } catch (IOException ended) {
            // as good as the end
        }
        hand(END);
    }

    /** Waits for room; gives up when the worker is gone and nobody reads. */
    private boolean hand(byte[] bytes) {
        try {
            while (!chunks.offer(bytes, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!alive.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == chunk.length) {
            chunk = take();
            next = 0;
        }
        if (chunk.length == 0) {
            return -1;
        }
        int count = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, into, offset, count);
        next += count;
        return count;
    }

    /** Waits for more. What a worker wrote before it ended is in the pipe and arrives within one look. */
    private byte[] take() throws IOException {
        if (chunk.length == 0) {
            return END;
        }
        try {
            boolean mayCome = true;
            while (mayCome) {
                mayCome = alive.getAsBoolean();
                byte[] more = chunks.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (more != null) {
                    return more;
                }
            }
            return END;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
