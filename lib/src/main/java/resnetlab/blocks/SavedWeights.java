package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the weights of a network into a safetensors file under torchvision's names, so that {@link Weights} and Python's
 * safetensors can read them. Format: see {@link SafeTensors}.
 */
public final class SavedWeights {
    private static final int ALIGNMENT = 8;
    private static final String PART = ".part";

    private SavedWeights() {}

    /**
     * Writes all parameters, the running statistics too, as 32-bit floats.
     *
     * @param network a network with weights
     * @param file is replaced when it is there, once all is written beside it
     * @throws IllegalArgumentException when a parameter has no values yet or values of another type than float32, or two would
     *     have one name
     * @throws IOException when the file cannot be written
     */
    public static void write(ShapedBlock network, Path file) throws IOException {
        Map<String, NDArray> tensors = tensors(network);
        requirePlace(file.toAbsolutePath());
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            writeTo(part, tensors);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (Files.isRegularFile(part)) {
                Files.delete(part);
            }
            throw new IOException(
                    "The weights cannot be written to %s (%s); a file that was there is as it was. Make room, or name another place."
                            .formatted(file, e),
                    e);
        }
    }

    private static void writeTo(Path file, Map<String, NDArray> tensors) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] header = header(tensors);
            out.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .array());
            out.write(header);
            for (NDArray tensor : tensors.values()) {
                out.write(bytes(tensor.toFloatArray()));
            }
        }
    }

    private static void requirePlace(Path file) throws IOException {
        Path folder = file.getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw new IOException("The weights cannot be written to %s: %s. Name a file in a folder that exists."
                    .formatted(file, Files.isDirectory(file) ? "it is a folder" : "its folder does not exist"));
        }
    }

    private static Map<String, NDArray> tensors(ShapedBlock network) {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        NamedParameters.withValues(network).forEach((name, parameter) -> {
            String tensor = TensorNames.TORCHVISION.of(name);
            if (tensors.put(tensor, parameter.getArray()) != null) {
                throw new IllegalArgumentException(
                        "The parameter %s and one before it would both be called '%s' in the file. Save a network of ResNet, or each block in a file of its own."
                                .formatted(name, tensor));
            }
        });
        return tensors;
    }

    /** Describes the tensors as JSON, filled up with spaces so that the values begin at a multiple of eight bytes. */
    private static byte[] header(Map<String, NDArray> tensors) {
        StringBuilder json = new StringBuilder();
        long offset = 0;
        for (Map.Entry<String, NDArray> tensor : tensors.entrySet()) {
            long end = offset + Float.BYTES * tensor.getValue().size();
            json.append(json.isEmpty() ? "{" : ",")
                    .append("%s:{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%s,%s]}"
                            .formatted(
                                    new JsonPrimitive(tensor.getKey()),
                                    sizes(tensor.getValue().getShape()),
                                    offset,
                                    end));
            offset = end;
        }
        json.append("}");
        return json.append(" ".repeat((ALIGNMENT - json.length() % ALIGNMENT) % ALIGNMENT))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sizes(Shape shape) {
        return Arrays.stream(shape.getShape()).mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
