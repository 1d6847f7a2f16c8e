package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts weights from a file into a network.
 *
 * <p>torchvision's resnet50 is {@code ResNet.of(Depth.RESNET_50).with(Variant.V1_5)}; in Python,
 * {@code safetensors.torch.save_file(model.state_dict(), "resnet50.safetensors")} writes it.
 *
 * <p>keras.applications' ResNet50 is {@code ResNet.of(Depth.RESNET_50).with(Style.KERAS_APPLICATIONS)}, v1; in Python,
 * {@code safetensors.numpy.save_file({v.path: v.numpy() for v in model.weights}, "resnet50.safetensors")} writes it. It wants
 * its images as {@code keras.applications.resnet.preprocess_input} makes them, and its softmax is left to the loss.
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
        try {
            network.initialize(manager, DataType.FLOAT32, inputShape);
            Map<String, Parameter> parameters = NamedParameters.of(network);
            Map<Parameter, WeightSource> sources = sources(parameters, file, names);
            for (Map.Entry<Parameter, WeightSource> entry : sources.entrySet()) {
                NDArray array = entry.getKey().getArray();
                Floats.set(array, entry.getValue().values(file, array.getShape()));
            }
        } catch (IOException | RuntimeException e) {
            network.clear();
            throw e;
        }
    }

    /** Says for each parameter what it is made of, or refuses the first tensor that is missing, does not fit or is left over. */
    private static Map<Parameter, WeightSource> sources(
            Map<String, Parameter> parameters, SafeTensors file, TensorNames names) {
        Map<Parameter, WeightSource> sources = new LinkedHashMap<>();
        Set<String> left = new LinkedHashSet<>(file.names());
        parameters.forEach((name, parameter) -> {
            WeightSource source = WeightSource.of(name, names, parameters.keySet(), file);
            Shape own = parameter.getArray().getShape();
            requireFit(source.tensor(), file, name, source.order().inFile(own));
            source.foldedBias().ifPresent(bias -> requireFit(bias, file, name, own));
            left.remove(source.tensor());
            source.foldedBias().ifPresent(left::remove);
            sources.put(parameter, source);
        });
        left.stream().filter(name -> !name.endsWith(UNUSED)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "The file's tensor '%s' of shape %s belongs nowhere in the network. Choose the depth and variant that the file was written from."
                            .formatted(name, file.shape(name)));
        });
        return sources;
    }

    private static void requireFit(String tensor, SafeTensors file, String parameter, Shape expected) {
        if (!file.names().contains(tensor)) {
            throw new IllegalArgumentException(
                    "The file has no tensor '%s' of shape %s for the parameter %s. Choose the depth and variant that the file was written from."
                            .formatted(tensor, expected, parameter));
        }
        Shape seen = file.shape(tensor);
        if (!seen.equals(expected)) {
            throw new IllegalArgumentException(
                    "The file's tensor '%s' has the shape %s, but the parameter %s needs %s. Build the network with the classes, channels and widths of the file."
                            .formatted(tensor, seen, parameter, expected));
        }
    }
}
