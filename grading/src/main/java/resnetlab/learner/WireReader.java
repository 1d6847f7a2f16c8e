package resnetlab.learner;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link WireWriter} writes and believes none of it: a message may not be longer than its reader allows, and no
 * array is made before its length is known to fit.
 */
final class WireReader {

    private static final int CHUNK = 1 << 14;

    private final DataInputStream in;
    private long budget;

    WireReader(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    /** Reads one element of a list. */
    interface Element<T> {
        T read() throws IOException;
    }

    /** Waits for the next message, and tells whether there is one. */
    boolean hasMore() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    /** Begins a message that is at most {@code bytes} long. */
    void begin(long bytes) {
        budget = bytes;
    }

    private void spend(long bytes) throws WireException {
        if (bytes < 0 || bytes > budget) {
            throw new WireException("a message is longer than agreed, or has a negative length");
        }
        budget -= bytes;
    }

    int tag() throws IOException {
        spend(1);
        return in.readUnsignedByte();
    }

    int number() throws IOException {
        spend(Integer.BYTES);
        return in.readInt();
    }

    boolean truth() throws IOException {
        int tag = tag();
        if (tag > 1) {
            throw new WireException("a truth value is " + tag);
        }
        return tag == 1;
    }

    /** Reads a length and takes what that many elements need from the budget. */
    private int length(int elementBytes) throws IOException {
        int length = number();
        spend((long) length * elementBytes);
        return length;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    <E extends Enum<E>> E word(Class<E> words) throws IOException {
        String name = text();
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        throw new WireException("a word that is not known");
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[length(1)];
        in.readFully(bytes);
        return bytes;
    }

    int[] ints() throws IOException {
        int[] numbers = new int[length(Integer.BYTES)];
        inChunks(numbers.length, (chunk, start, count) -> chunk.asIntBuffer().get(numbers, start, count));
        return numbers;
    }

    long[] longs() throws IOException {
        long[] numbers = new long[length(Long.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }

    boolean[] truths() throws IOException {
        byte[] bytes = bytes();
        boolean[] truths = new boolean[bytes.length];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = bytes[i] != 0;
        }
        return truths;
    }

    float[] floats() throws IOException {
        float[] numbers = new float[length(Float.BYTES)];
        inChunks(numbers.length, (chunk, start, count) -> chunk.asFloatBuffer().get(numbers, start, count));
        return numbers;
    }

    /** Takes {@code count} numbers out of a buffer for the places from {@code start}. */
    private interface Chunk {
        void take(ByteBuffer chunk, int start, int count);
    }

    private void inChunks(int numbers, Chunk each) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.min(numbers, CHUNK) * Integer.BYTES);
        for (int start = 0; start < numbers; start += CHUNK) {
            int count = Math.min(CHUNK, numbers - start);
            in.readFully(buffer.array(), 0, count * Integer.BYTES);
            each.take(buffer, start, count);
        }
    }

    <T> List<T> list(Element<T> element) throws IOException {
        int size = number();
        if (size < 0 || size > budget) {
            throw new WireException("a list of " + size + " elements");
        }
        List<T> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(element.read());
        }
        return elements;
    }
}
