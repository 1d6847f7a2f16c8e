package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.blocks.SafeTensorsFile.Tensor;

class KerasWeightsTest {
    private static final Plan PLAN = Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 2);
    private static final Shape INPUT = new Shape(2, 3, 20, 21);
    private static final Style BIASED = new Style(Bias.LEARNED, Norm.KERAS_APPLICATIONS, Gamma.ONE);

    @TempDir
    Path folder;

    private static ResNet network(Style style) {
        return ResNet.of(PLAN).classes(5).with(style);
    }

    /** The tensors of a network with biases, as Keras would write them; axes moved by the engine, not by the code under test. */
    private static Map<String, Tensor> tensors(Chain network) {
        Map<String, Tensor> tensors = new TreeMap<>();
        NamedParameters.of(network).forEach((name, parameter) -> {
            NDArray array = parameter.getArray();
            NDArray kept = array.getShape().dimension() == 4
                    ? array.transpose(2, 3, 1, 0)
                    : array.getShape().dimension() == 2 ? array.transpose() : array;
            tensors.put(TensorNames.KERAS.of(name), new Tensor(kept.getShape(), kept.toFloatArray()));
        });
        return tensors;
    }

    private Map<String, Tensor> tensors() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = network(BIASED).toBlock();
            FixedWeights.initialize(network, manager, INPUT, 4);
            return tensors(network);
        }
    }

    private SafeTensors write(Map<String, Tensor> tensors) throws IOException {
        return SafeTensorsFile.write(folder.resolve("keras.safetensors"), tensors);
    }

    @Test
    void biases_are_kept_or_taken_off_the_running_means() throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain original = network(BIASED).toBlock();
            FixedWeights.initialize(original, manager, INPUT, 4);
            SafeTensors file = write(tensors(original));
            Chain biased = network(BIASED).toBlock();
            Weights.load(biased, manager, INPUT, file, TensorNames.KERAS);
            Chain folded = network(Style.KERAS_APPLICATIONS).toBlock();
            Weights.load(folded, manager, INPUT, file, TensorNames.KERAS);
            NDArray input = manager.create(Engine.normal(1, INPUT), INPUT);

            float[] expected = Engine.infer(original, input).toFloatArray();
            assertArrayEquals(expected, Engine.infer(biased, input).toFloatArray());
            assertArrayEquals(expected, Engine.infer(folded, input).toFloatArray(), 1e-4f);
            assertFalse(NamedParameters.of(folded).containsKey("stem/conv1/bias"));
        }
    }

    private void refuses(Style style, Map<String, Tensor> tensors, String... words) throws IOException {
        Chain block = network(style).toBlock();
        SafeTensors file = write(tensors);
        try (NDManager manager = NDManager.newBaseManager()) {
            String message = String.valueOf(assertThrows(
                            IllegalArgumentException.class,
                            () -> Weights.load(block, manager, INPUT, file, TensorNames.KERAS))
                    .getMessage());
            for (String word : words) {
                assertTrue(message.contains(word), message);
            }
            assertFalse(block.getParameters().values().stream().anyMatch(Parameter::isInitialized));
        }
    }

    @Test
    void kernel_in_the_order_of_pytorch_is_named() throws IOException {
        Map<String, Tensor> tensors = tensors();
        tensors.put("conv2_block1_2_conv/kernel", new Tensor(new Shape(4, 4, 3, 3), new float[144]));

        refuses(BIASED, tensors, "'conv2_block1_2_conv/kernel'", "(4, 4, 3, 3)", "(3, 3, 4, 4)");
    }

    @Test
    void folded_bias_of_another_length_is_named() throws IOException {
        Map<String, Tensor> tensors = tensors();
        tensors.put("conv3_block1_0_conv/bias", new Tensor(new Shape(31), new float[31]));

        refuses(Style.KERAS_APPLICATIONS, tensors, "'conv3_block1_0_conv/bias'", "(31)", "(32)");
    }

    @Test
    void a_linear_layer_has_the_order_of_keras_whatever_it_is_called() throws IOException {
        Map<String, Tensor> tensors =
                Map.of("last/kernel", new Tensor(new Shape(2, 3), new float[] {1, 2, 3, 4, 5, 6}));
        SafeTensors file = SafeTensorsFile.write(folder.resolve("linear.safetensors"), tensors);
        Chain chain = new Chain("linear")
                .then("last", Linear.builder().setUnits(3).optBias(false).build());
        try (NDManager manager = NDManager.newBaseManager()) {
            Weights.load(chain, manager, new Shape(1, 2), file, TensorNames.KERAS);
            assertArrayEquals(
                    new float[] {1, 4, 2, 5, 3, 6},
                    chain.getParameters().valueAt(0).getArray().toFloatArray());
        }
    }

    @Test
    void missing_tensor_is_named() throws IOException {
        Map<String, Tensor> tensors = tensors();
        tensors.remove("predictions/kernel");
        refuses(BIASED, tensors, "no tensor 'predictions/kernel' of shape (32, 5)", "head/linear/weight");

        tensors.remove("conv3_block2_3_bn/moving_variance");
        refuses(BIASED, tensors, "no tensor 'conv3_block2_3_bn/moving_variance'");
    }

    @Test
    void tensor_without_a_place_is_named() throws IOException {
        Map<String, Tensor> tensors = tensors();
        tensors.put("conv3_block3_1_conv/kernel", new Tensor(new Shape(1), new float[1]));

        refuses(BIASED, tensors, "'conv3_block3_1_conv/kernel'", "belongs nowhere");
    }

    /** The names that Keras' ResNet50 has, from its structure: stages of 3, 4, 6 and 3 blocks, convolutions with biases. */
    private static Set<String> resnet50() {
        Set<String> names = new LinkedHashSet<>(List.of("predictions/kernel", "predictions/bias"));
        addLayer(names, "conv1");
        int[] blocks = {3, 4, 6, 3};
        for (int stage = 2; stage <= 5; stage++) {
            for (int block = 1; block <= blocks[stage - 2]; block++) {
                for (int layer = block == 1 ? 0 : 1; layer <= 3; layer++) {
                    addLayer(names, "conv%d_block%d_%d".formatted(stage, block, layer));
                }
            }
        }
        return names;
    }

    private static void addLayer(Set<String> names, String layer) {
        for (String value :
                List.of("conv/kernel", "conv/bias", "bn/gamma", "bn/beta", "bn/moving_mean", "bn/moving_variance")) {
            names.add(layer + "_" + value);
        }
    }

    @Test
    void resnet50_has_the_names_of_keras() {
        Chain network = ResNet.of(Depth.RESNET_50).with(BIASED).toBlock();
        Set<String> names = NamedParameters.of(network).keySet().stream()
                .map(TensorNames.KERAS::of)
                .collect(Collectors.toSet());

        assertEquals(resnet50(), names);
        assertEquals(320, names.size());
    }
}
