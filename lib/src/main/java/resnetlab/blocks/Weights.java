package resnetlab.blocks;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts weights from a file into a network.
 *
 * <p>torchvision's resnet50 is {@code ResNet.of(Depth.RESNET_50).with(Variant.V1_5)}; in Python,
 * {@code safetensors.torch.save_file(model.state_dict(), "resnet50.safetensors")} writes it.
 */
public final class Weights {
    private static final String UNUSED = "num_batches_tracked";

    private Weights() {}

    /**
     * Initialises a fresh network for inputs of this shape and fills all its parameters.
     *
     * @param network a network without weights; it has none either when this fails
     * @param manager what the weights belong to
     * @param inputShape the input's shape (N, C, H, W)
     * @param file the weights
     * @param names what the file calls the parameters
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when a tensor is missing, has another shape or belongs nowhere, with the name of the
     *     first one
     */
    public static void load(
            ShapedBlock network, NDManager manager, Shape inputShape, SafeTensors file, TensorNames names)
            throws IOException {
        if (network.getParameters().values().stream().anyMatch(Parameter::isInitialized)) {
            throw new IllegalArgumentException("The network has weights already. Build a fresh one for this file.");
        }
        network.initialize(manager, DataType.FLOAT32, inputShape);
        try {
            Map<String, Parameter> parameters = NamedParameters.of(network);
            requireFit(parameters, file, names);
            for (Map.Entry<String, Parameter> entry : parameters.entrySet()) {
                entry.getValue().getArray().set(file.values(names.of(entry.getKey())));
            }
        } catch (IOException | RuntimeException e) {
            network.clear();
            throw e;
        }
    }

    private static void requireFit(Map<String, Parameter> parameters, SafeTensors file, TensorNames names) {
        Set<String> left = new LinkedHashSet<>(file.names());
        parameters.forEach((name, parameter) -> {
            String tensor = names.of(name);
            if (!left.remove(tensor)) {
                throw new IllegalArgumentException(
                        "The file has no tensor '%s' for the parameter %s of shape %s. Choose the depth and variant that the file was written from."
                                .formatted(tensor, name, parameter.getArray().getShape()));
            }
            requireShape(tensor, file.shape(tensor), name, parameter.getArray().getShape());
        });
        left.stream().filter(name -> !name.endsWith(UNUSED)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "The file's tensor '%s' of shape %s belongs nowhere in the network. Choose the depth and variant that the file was written from."
                            .formatted(name, file.shape(name)));
        });
    }

    private static void requireShape(String tensor, Shape seen, String name, Shape expected) {
        if (!seen.equals(expected)) {
            throw new IllegalArgumentException(
                    "The file's tensor '%s' has the shape %s, but the parameter %s needs %s. Build the network with the classes, channels and widths of the file."
                            .formatted(tensor, seen, name, expected));
        }
    }
}
