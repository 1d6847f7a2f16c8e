package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private SavedWeights() {}

    /**
     * Writes all parameters, the running statistics too, as 32-bit floats.
     *
     * @param network a network with weights
     * @param file is replaced when it is there
     * @throws IllegalArgumentException when the network has no weights yet
     */
    public static void write(ShapedBlock network, Path file) throws IOException {
        Map<String, NDArray> tensors = tensors(network);
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

    private static Map<String, NDArray> tensors(ShapedBlock network) {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        NamedParameters.of(network)
                .forEach((name, parameter) -> tensors.put(TensorNames.TORCHVISION.of(name), array(name, parameter)));
        return tensors;
    }

    private static NDArray array(String name, Parameter parameter) {
        if (!parameter.isInitialized()) {
            throw new IllegalArgumentException(
                    "The parameter %s has no values yet. Initialise the network, train it or load weights first."
                            .formatted(name));
        }
        return parameter.getArray();
    }

    /** Describes the tensors as JSON, filled up with spaces so that the values begin at a multiple of eight bytes. */
    private static byte[] header(Map<String, NDArray> tensors) {
        StringBuilder json = new StringBuilder();
        long offset = 0;
        for (Map.Entry<String, NDArray> tensor : tensors.entrySet()) {
            long end = offset + Float.BYTES * tensor.getValue().size();
            json.append(json.isEmpty() ? "{" : ",")
                    .append("\"%s\":{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                            .formatted(tensor.getKey(), sizes(tensor.getValue().getShape()), offset, end));
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
