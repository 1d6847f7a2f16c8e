package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be copied for inference is said in a sentence: of each kind of copy that the engine has, and of a saved file. */
class CopyRefusalsTest {
    private static final Shape INPUT = new Shape(2, 3, 16, 16);

    private interface Copy {
        ShapedBlock of(Chain network, NDManager manager, Shape shape);
    }

    /** Symbols are MXNet's; on PyTorch SymbolCopyTest has what is said. */
    static Stream<Copy> copies() {
        boolean symbols = ai.djl.engine.Engine.getInstance().getEngineName().equals(SymbolCopy.ENGINE);
        return symbols ? Stream.of(InferenceCopy::of, SymbolCopy::of) : Stream.of(InferenceCopy::of);
    }

    /** MXNet's arrays are never float16 in DJL. */
    static Stream<DataType> otherTypes() {
        boolean halves = !ai.djl.engine.Engine.getInstance().getEngineName().equals(SymbolCopy.ENGINE);
        return halves ? Stream.of(DataType.FLOAT64, DataType.FLOAT16) : Stream.of(DataType.FLOAT64);
    }

    private static Chain network(int width) {
        return ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, width, 1)).classes(3).toBlock();
    }

    private static Chain withWeights(NDManager manager) {
        Chain network = network(4);
        FixedWeights.initialize(network, manager, INPUT, 1);
        return network;
    }

    private static void assertRefused(String sentence, Chain network, NDManager manager, Shape shape) {
        copies().forEach(copy -> {
            String said =
                    String.valueOf(assertThrows(IllegalArgumentException.class, () -> copy.of(network, manager, shape))
                            .getMessage());
            assertTrue(said.contains(sentence), said);
        });
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void numbers_of_another_type_are_refused_with_the_parameters_name(DataType type) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = network(4);
            for (Parameter.Type parameter : Parameter.Type.values()) {
                network.setInitializer(Initializer.ONES, parameter);
            }
            network.initialize(manager, type, INPUT);
            String sentence =
                    "The parameter stem/conv1/weight has numbers of type %s, but only float32 can be copied or saved. Initialise the network with DataType.FLOAT32."
                            .formatted(type);

            assertRefused(sentence, network, manager, INPUT);
            assertEquals(
                    sentence,
                    assertThrows(IllegalArgumentException.class, () -> SavedWeights.write(network, Path.of("none")))
                            .getMessage());
        }
    }

    @Test
    void parameters_without_values_are_named() {
        try (NDManager manager = NDManager.newBaseManager()) {
            assertRefused("The parameter stem/conv1/weight has no values yet.", network(4), manager, INPUT);
            Chain half = new Chain("half")
                    .then("ready", withWeights(manager))
                    .then("new", Conv.of(2, 1).toBlock());
            assertRefused("The parameter new/weight has no values yet.", half, manager, INPUT);
        }
    }

    @ParameterizedTest
    @MethodSource("copies")
    void network_that_has_no_parameters_is_copied_without_having_been_initialised(Copy kind) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network =
                    new Chain("nothing to learn").then("relu", new Relu()).then("average", new GlobalAverage());
            NDArray input = manager.create(Engine.normal(1, INPUT), INPUT);
            assertArrayEquals(
                    Engine.infer(network, input).toFloatArray(),
                    Engine.infer(kind.of(network, manager, INPUT), input).toFloatArray(),
                    1e-6f);
        }
    }

    @Test
    void shapes_that_do_not_fit_are_refused_with_the_layers_name() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = withWeights(manager);
            for (Shape wrong : List.of(new Shape(), new Shape(3), new Shape(2, 3), new Shape(2, 3, 16, 16, 1))) {
                assertRefused(
                        "stem/conv1: The input's shape is %s, but this layer needs four axes".formatted(wrong),
                        network,
                        manager,
                        wrong);
            }
            assertRefused("batch axis with expandDims(0)", network, manager, new Shape(3, 16, 16));
            assertRefused("C, H and W must be at least 1", network, manager, new Shape(2, 3, -1, 16));
            assertRefused("and need C = 3", network, manager, new Shape(2, 4, 16, 16));
            Chain flat = new Chain("flat").then("flatten", new Flatten());
            assertRefused("flatten: The input's shape is (), but", flat, manager, new Shape());
        }
    }

    @Test
    void weights_of_a_network_of_other_sizes_are_refused() throws Exception {
        try (NDManager manager = NDManager.newBaseManager()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            withWeights(manager).saveParameters(new DataOutputStream(bytes));
            Chain other = network(8);
            other.loadParameters(manager, new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

            assertRefused("stem/conv1: The weights (F, C / groups, f, f) are (4, 3, 7, 7), but", other, manager, INPUT);
        }
    }
}
