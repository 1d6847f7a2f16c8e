package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;

/**
 * A safetensors file: named arrays as PyTorch, Keras and others write them, with nothing in it that runs. Only the header is
 * read at once; the values of a tensor are read when they are asked for.
 *
 * <p>Format: 8 bytes little-endian length of the header, the header as JSON, the values. Source: huggingface/safetensors,
 * README, "Format". A file whose tensors overlap, leave holes or do not have the bytes that their shape needs is refused.
 */
public final class SafeTensors {
    private final Path file;
    private final long start;
    private final Map<String, Tensor> tensors;

    /**
     * Where a tensor lies.
     *
     * @param type how its numbers are written, in the format's words, such as F32
     * @param shape its shape
     * @param begin its first byte, from the end of the header
     * @param end the byte behind its last
     */
    record Tensor(String type, Shape shape, long begin, long end) {}

    private SafeTensors(Path file, long start, Map<String, Tensor> tensors) {
        this.file = file;
        this.start = start;
        this.tensors = tensors;
    }

    /**
     * Reads the header of a file.
     *
     * @throws IOException when it cannot be read or is damaged, with the file's name and what is wrong
     */
    public static SafeTensors open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "There is no file %s. Give the path of a safetensors file.".formatted(file.toAbsolutePath()));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            SafeTensorsHeader header = SafeTensorsHeader.read(channel);
            return new SafeTensors(file, header.end(), header.tensors());
        } catch (DamagedFileException e) {
            throw new IOException(
                    "%s is no whole safetensors file: %s Write or download it again.".formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Returns the names of the tensors, in the order of the header. */
    public Set<String> names() {
        return tensors.keySet();
    }

    /** Returns the shape of a tensor. */
    public Shape shape(String name) {
        return tensor(name).shape();
    }

    /**
     * Reads the values of a tensor of floating-point numbers (F64, F32, F16 or BF16), rounded to float.
     *
     * @throws IOException when the file cannot be read, or the numbers are of another type or too many for an array
     */
    public float[] values(String name) throws IOException {
        Tensor tensor = tensor(name);
        FloatType type = FloatType.of(tensor.type())
                .orElseThrow(() -> new IOException(
                        "The tensor '%s' of %s has numbers of type %s; only F64, F32, F16 and BF16 can be weights."
                                .formatted(name, file, tensor.type())));
        if (tensor.end() - tensor.begin() > Integer.MAX_VALUE) {
            throw new IOException("The tensor '%s' of %s has %d bytes, more than an array can hold."
                    .formatted(name, file, tensor.end() - tensor.begin()));
        }
        return type.decode(bytes(tensor));
    }

    private ByteBuffer bytes(Tensor tensor) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate((int) (tensor.end() - tensor.begin())).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(start + tensor.begin());
            while (bytes.hasRemaining()) {
                if (channel.read(bytes) < 0) {
                    throw new IOException(
                            file + " has become shorter since it was opened. Write it again and open it then.");
                }
            }
        }
        return bytes.flip();
    }

    private Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("%s has no tensor '%s'. It has %s."
                    .formatted(file, name, tensors.keySet().stream().limit(10).toList()));
        }
        return tensor;
    }

    @Override
    public String toString() {
        return "%s, %d tensors".formatted(file, tensors.size());
    }
}
