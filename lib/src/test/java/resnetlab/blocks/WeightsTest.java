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
import resnetlab.geometry.Layer;

class WeightsTest {
    private static final Plan PLAN = Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 2);
    private static final Shape INPUT = new Shape(2, 3, 20, 20);

    @TempDir
    Path folder;

    private static ResNet network() {
        return ResNet.of(PLAN).with(Variant.V1_5).classes(5);
    }

    /** Writes the parameters, and a tensor as torchvision's files have it that no network needs. */
    private SafeTensors write(Map<String, Parameter> parameters) throws IOException {
        Map<String, Tensor> tensors = new TreeMap<>();
        parameters.forEach((name, parameter) -> {
            NDArray array = parameter.getArray();
            tensors.put(name, new Tensor(array.getShape(), array.toFloatArray()));
        });
        tensors.put("bn1.num_batches_tracked", new Tensor(new Shape(), new float[1]));
        return SafeTensorsFile.write(folder.resolve("weights.safetensors"), tensors);
    }

    private static Map<String, Parameter> torchvision(ShapedBlock network) {
        Map<String, Parameter> tensors = new TreeMap<>();
        NamedParameters.of(network)
                .forEach((name, parameter) -> tensors.put(TensorNames.TORCHVISION.of(name), parameter));
        return tensors;
    }

    @Test
    void network_filled_from_a_file_computes_the_same() throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain original = network().toBlock();
            FixedWeights.initialize(original, manager, INPUT, 4);
            SafeTensors file = write(torchvision(original));
            Chain loaded = network().toBlock();
            Weights.load(loaded, manager, INPUT, file, TensorNames.TORCHVISION);
            NDArray input = manager.create(Engine.normal(1, INPUT), INPUT);

            assertArrayEquals(
                    Engine.infer(original, input).toFloatArray(),
                    Engine.infer(loaded, input).toFloatArray());
        }
    }

    @Test
    void own_names_work_too() throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain original = network().toBlock();
            FixedWeights.initialize(original, manager, INPUT, 4);
            SafeTensors file = write(NamedParameters.of(original));
            Chain loaded = network().toBlock();
            Weights.load(loaded, manager, INPUT, file, TensorNames.RESNETLAB);

            assertTrue(file.names().contains("stage2/block1/main/conv1/weight"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Weights.load(loaded, manager, INPUT, file, TensorNames.RESNETLAB),
                    "it has weights now");
        }
    }

    private void refuses(ResNet network, SafeTensors file, NDManager manager, String... words) {
        Chain block = network.toBlock();
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> Weights.load(block, manager, INPUT, file, TensorNames.TORCHVISION))
                .getMessage());
        for (String word : words) {
            assertTrue(message.contains(word), message);
        }
        assertFalse(block.getParameters().values().stream().anyMatch(Parameter::isInitialized));
    }

    @Test
    void a_shape_that_does_not_fit_leaves_a_fresh_network() throws IOException {
        Shape tooSmall = new Shape(1, 3, 32, 32);
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain headed = new Chain("headed")
                    .then("conv", Conv.of(2, 3).toBlock())
                    .then("pool", Pooling.average(Layer.kernel(64)));
            FixedWeights.initialize(headed, manager, new Shape(1, 3, 64, 64), 4);
            SafeTensors file = write(NamedParameters.of(headed));
            headed.clear();

            assertThrows(ShapeException.class, () -> FixedWeights.initialize(headed, manager, tooSmall, 4));
            assertThrows(
                    ShapeException.class, () -> Weights.load(headed, manager, tooSmall, file, TensorNames.RESNETLAB));
            Weights.load(headed, manager, new Shape(1, 3, 64, 64), file, TensorNames.RESNETLAB);
            assertTrue(headed.isInitialized());
        }
    }

    @Test
    void first_tensor_that_does_not_fit_is_named() throws IOException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain original = network().toBlock();
            FixedWeights.initialize(original, manager, INPUT, 4);
            SafeTensors file = write(torchvision(original));

            refuses(network().classes(6), file, manager, "'fc.weight'", "(5, 32)", "(6, 32)");
            refuses(
                    network().with(Stem.THREE_CONV_3X3),
                    file,
                    manager,
                    "'conv1.weight'",
                    "stem/conv1/weight",
                    "(2, 3, 3, 3)");
            refuses(
                    ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 3))
                            .with(Variant.V1_5)
                            .classes(5),
                    file,
                    manager,
                    "no tensor 'layer2.2.conv1.weight'",
                    "stage3/block3/main/conv1/weight");
            refuses(
                    ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 1))
                            .with(Variant.V1_5)
                            .classes(5),
                    file,
                    manager,
                    "'layer2.1.bn1.bias'",
                    "belongs nowhere");
        }
    }

    /** The names of torchvision's resnet50, from its structure: layers of 3, 4, 6 and 3 bottlenecks. */
    private static Set<String> resnet50() {
        Set<String> names = new LinkedHashSet<>(List.of("conv1.weight", "fc.weight", "fc.bias"));
        addNorm(names, "bn1");
        int[] blocks = {3, 4, 6, 3};
        for (int layer = 1; layer <= 4; layer++) {
            for (int block = 0; block < blocks[layer - 1]; block++) {
                String prefix = "layer" + layer + "." + block + ".";
                for (int i = 1; i <= 3; i++) {
                    names.add(prefix + "conv" + i + ".weight");
                    addNorm(names, prefix + "bn" + i);
                }
                if (block == 0) {
                    names.add(prefix + "downsample.0.weight");
                    addNorm(names, prefix + "downsample.1");
                }
            }
        }
        return names;
    }

    private static void addNorm(Set<String> names, String norm) {
        for (String value : List.of("weight", "bias", "running_mean", "running_var")) {
            names.add(norm + "." + value);
        }
    }

    @Test
    void resnet50_has_the_names_of_torchvision() {
        Chain network = ResNet.of(Depth.RESNET_50).with(Variant.V1_5).toBlock();
        Set<String> names = NamedParameters.of(network).keySet().stream()
                .map(TensorNames.TORCHVISION::of)
                .collect(Collectors.toSet());

        assertEquals(resnet50(), names);
        assertEquals(267, names.size());
    }
}
