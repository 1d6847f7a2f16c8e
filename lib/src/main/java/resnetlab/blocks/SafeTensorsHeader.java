package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resnetlab.blocks.SafeTensors.Tensor;

/** Reads and checks the header of a safetensors file; nothing in it is believed before it is checked. */
record SafeTensorsHeader(long end, Map<String, Tensor> tensors) {
    private static final int LENGTH_BYTES = 8;
    private static final int LARGEST = 16 << 20;
    private static final int MOST_AXES = 8;
    private static final Map<String, Integer> WIDTHS = Map.ofEntries(
            Map.entry("F64", 8),
            Map.entry("F32", 4),
            Map.entry("F16", 2),
            Map.entry("BF16", 2),
            Map.entry("I64", 8),
            Map.entry("U64", 8),
            Map.entry("I32", 4),
            Map.entry("U32", 4),
            Map.entry("I16", 2),
            Map.entry("U16", 2),
            Map.entry("I8", 1),
            Map.entry("U8", 1),
            Map.entry("BOOL", 1));

    static SafeTensorsHeader read(FileChannel channel) throws IOException {
        if (channel.size() < LENGTH_BYTES) {
            throw new DamagedFileException(
                    "it has %d bytes, and its first 8 must say how long its header is.".formatted(channel.size()));
        }
        long length = take(channel, LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
        long room = channel.size() - LENGTH_BYTES;
        if (length < 0 || length > room || length > LARGEST) {
            throw new DamagedFileException(
                    "its header is to have %s bytes, but %d bytes follow, and a header has at most %d."
                            .formatted(Long.toUnsignedString(length), room, LARGEST));
        }
        String json = StandardCharsets.UTF_8.decode(take(channel, (int) length)).toString();
        Map<String, Tensor> tensors = parse(json.stripTrailing());
        requireWholeBuffer(tensors, room - length);
        return new SafeTensorsHeader(LENGTH_BYTES + length, Collections.unmodifiableMap(tensors));
    }

    private static ByteBuffer take(FileChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new DamagedFileException("it ends inside its header.");
            }
        }
        return bytes.flip();
    }

    private static Map<String, Tensor> parse(String json) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (name.equals("__metadata__")) {
                    reader.skipValue();
                } else if (tensors.put(name, tensor(name, reader)) != null) {
                    throw new DamagedFileException("its header names the tensor '%s' twice.".formatted(name));
                }
            }
            reader.endObject();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new DamagedFileException("its header goes on behind its end.");
            }
        } catch (DamagedFileException e) {
            throw e;
        } catch (IOException | IllegalStateException | NumberFormatException | JsonParseException e) {
            throw new DamagedFileException("its header is not the JSON of a safetensors file.");
        }
        return tensors;
    }

    private static Tensor tensor(String name, JsonReader reader) throws IOException {
        String type = "";
        List<Long> shape = List.of(-1L);
        List<Long> offsets = List.of();
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "dtype" -> type = reader.nextString();
                case "shape" -> shape = numbers(reader);
                case "data_offsets" -> offsets = numbers(reader);
                default -> reader.skipValue();
            }
        }
        reader.endObject();
        if (offsets.size() != 2) {
            throw new DamagedFileException("the tensor '%s' does not say where its values lie.".formatted(name));
        }
        return checked(name, type, shape, offsets.get(0), offsets.get(1));
    }

    private static List<Long> numbers(JsonReader reader) throws IOException {
        List<Long> numbers = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            if (numbers.size() == MOST_AXES) {
                throw new DamagedFileException("a tensor has more than %d axes.".formatted(MOST_AXES));
            }
            numbers.add(reader.nextLong());
        }
        reader.endArray();
        return numbers;
    }

    private static Tensor checked(String name, String type, List<Long> shape, long begin, long end)
            throws DamagedFileException {
        Integer width = WIDTHS.get(type);
        if (width == null) {
            throw new DamagedFileException(
                    "the tensor '%s' has numbers of the unknown type '%s'.".formatted(name, type));
        }
        long bytes = bytes(shape, width);
        if (bytes < 0 || begin < 0 || end < begin || end - begin != bytes) {
            throw new DamagedFileException("the tensor '%s' of type %s and shape %s cannot lie in the bytes %d to %d."
                    .formatted(name, type, shape, begin, end));
        }
        long[] sizes = shape.stream().mapToLong(Long::longValue).toArray();
        return new Tensor(type, new Shape(sizes), begin, end);
    }

    /** Returns how many bytes a shape needs, or -1 when there is no such number. */
    private static long bytes(List<Long> shape, int width) {
        long bytes = width;
        for (long size : shape) {
            if (size < 0 || (size > 0 && bytes > Long.MAX_VALUE / size)) {
                return -1;
            }
            bytes *= size;
        }
        return bytes;
    }

    private static void requireWholeBuffer(Map<String, Tensor> tensors, long size) throws DamagedFileException {
        List<Tensor> inOrder = tensors.values().stream()
                .sorted(Comparator.comparingLong(Tensor::begin).thenComparingLong(Tensor::end))
                .toList();
        long end = 0;
        for (Tensor tensor : inOrder) {
            if (tensor.begin() != end) {
                throw new DamagedFileException(
                        "a tensor begins at byte %d, but the one before ends at %d.".formatted(tensor.begin(), end));
            }
            end = tensor.end();
        }
        if (end != size) {
            throw new DamagedFileException("its tensors take %d bytes, but it has %d for them.".formatted(end, size));
        }
    }
}
