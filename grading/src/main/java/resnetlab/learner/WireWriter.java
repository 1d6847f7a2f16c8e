package resnetlab.learner;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes numbers, texts, arrays and lists in the protocol's binary form: big-endian, each array after its length. */
final class WireWriter {

    private static final int CHUNK = 1 << 14;

    private final DataOutputStream out;

    WireWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Writes one element of a list. */
    interface Element<T> {
        void write(T element) throws IOException;
    }

    void flush() throws IOException {
        out.flush();
    }

    void tag(int tag) throws IOException {
        out.writeByte(tag);
    }

    void number(int number) throws IOException {
        out.writeInt(number);
    }

    void truth(boolean truth) throws IOException {
        out.writeByte(truth ? 1 : 0);
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void word(Enum<?> word) throws IOException {
        text(word.name());
    }

    void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void ints(int[] numbers) throws IOException {
        inChunks(numbers.length, (chunk, start, count) -> chunk.asIntBuffer().put(numbers, start, count));
    }

    void longs(long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    void truths(boolean[] truths) throws IOException {
        out.writeInt(truths.length);
        for (boolean truth : truths) {
            truth(truth);
        }
    }

    void floats(float[] numbers) throws IOException {
        inChunks(numbers.length, (chunk, start, count) -> chunk.asFloatBuffer().put(numbers, start, count));
    }

    /** Puts {@code count} numbers from the places from {@code start} into a buffer. */
    private interface Chunk {
        void put(ByteBuffer chunk, int start, int count);
    }

    private void inChunks(int numbers, Chunk each) throws IOException {
        out.writeInt(numbers);
        ByteBuffer buffer = ByteBuffer.allocate(Math.min(numbers, CHUNK) * Integer.BYTES);
        for (int start = 0; start < numbers; start += CHUNK) {
            int count = Math.min(CHUNK, numbers - start);
            each.put(buffer, start, count);
            out.write(buffer.array(), 0, count * Integer.BYTES);
        }
    }

    <T> void list(List<T> elements, Element<T> element) throws IOException {
        out.writeInt(elements.size());
        for (T each : elements) {
            element.write(each);
        }
    }
}
