package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes safetensors files for tests, the tensors in the order of their names. */
final class SafeTensorsFile {

    /** A tensor: its shape and its values. */
    record Tensor(Shape shape, float[] values) {}

    private SafeTensorsFile() {}

    static SafeTensors write(Path file, Map<String, Tensor> tensors) throws IOException {
        Map<String, Tensor> sorted = new TreeMap<>(tensors);
        List<String> entries = new ArrayList<>();
        int offset = 0;
        for (Map.Entry<String, Tensor> entry : sorted.entrySet()) {
            int end = offset + Float.BYTES * entry.getValue().values().length;
            entries.add("\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                    .formatted(entry.getKey(), sizes(entry.getValue().shape()), offset, end));
            offset = end;
        }
        byte[] json = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(Long.BYTES + json.length + offset).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        for (Tensor tensor : sorted.values()) {
            for (float value : tensor.values()) {
                bytes.putFloat(value);
            }
        }
        return SafeTensors.open(Files.write(file, bytes.array()));
    }

    private static String sizes(Shape shape) {
        return Arrays.stream(shape.getShape()).mapToObj(Long::toString).collect(Collectors.joining(","));
    }
}
