package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Rounding;

class SymbolCopyTest {
    private static final String PYTORCH = "PyTorch";
    private static final Shape ODD = new Shape(2, 3, 33, 40);

    /** What a network of ResNet does not have. */
    private static Chain rareLayers() {
        Pooling ragged = Pooling.average(Layer.kernel(3).stride(3).rounding(Rounding.CEIL));
        return new Chain("rare layers")
                .then("even", Conv.of(6, 4).stride(2).toBlock())
                .then("norm", Norm.KERAS.toBlock())
                .then(
                        "groups",
                        Conv.of(6, 3).groups(3).dilation(2).bias(Bias.LEARNED).toBlock())
                .then("relu", new Relu())
                .then(
                        "same",
                        Conv.of(4, 3).stride(2).padding(Padding.sameLower()).toBlock())
                .then("ragged", ragged)
                .then("flatten", new Flatten());
    }

    static Stream<Chain> networks() {
        return Stream.concat(InferenceCopyTest.networks().limit(6).map(ResNet::toBlock), Stream.of(rareLayers()));
    }

    @ParameterizedTest
    @MethodSource("networks")
    @DisabledIfSystemProperty(named = "resnetlab.engine", matches = PYTORCH, disabledReason = "symbols are MXNet's")
    void symbol_gives_what_the_network_gives(Chain network) {
        assertSame(network, ODD);
    }

    @Test
    @DisabledIfSystemProperty(named = "resnetlab.engine", matches = PYTORCH, disabledReason = "symbols are MXNet's")
    void symbol_of_the_course_gives_what_it_gives_for_any_number_of_images() {
        assertSame(
                ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 1))
                        .with(Stem.COURSE)
                        .with(Head.AVERAGE_2X2)
                        .with(Style.KERAS)
                        .toBlock(),
                new Shape(1, 3, 64, 64));
    }

    private static void assertSame(Chain network, Shape shape) {
        Shape more = new Shape(3).addAll(shape.slice(1));
        try (NDManager manager = NDManager.newBaseManager()) {
            FixedWeights.initialize(network, manager, shape, 4);
            SymbolCopy copy = SymbolCopy.of(network, manager, shape);
            NDArray first = manager.create(Engine.normal(1, shape), shape);
            NDArray second = manager.create(Engine.normal(2, more), more);
            NDArray before = Engine.infer(copy, first);

            assertEqual(Engine.infer(network, second), Engine.infer(copy, second));
            assertEqual(Engine.infer(network, first), Engine.infer(copy, first));
            assertEqual(Engine.infer(network, first), before);
            assertArrayEquals(Engine.normal(1, shape), first.toFloatArray(), "the input stays as it was");
        }
    }

    private static void assertEqual(NDArray expected, NDArray actual) {
        assertEquals(expected.getShape(), actual.getShape());
        assertArrayEquals(expected.toFloatArray(), actual.toFloatArray(), 1e-4f);
    }

    @Test
    @DisabledIfSystemProperty(named = "resnetlab.engine", matches = PYTORCH, disabledReason = "symbols are MXNet's")
    void what_the_symbol_cannot_do_is_said() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = ResNet.of(Plan.of(Plan.Kind.BASIC, 4, 1)).classes(2).toBlock();
            FixedWeights.initialize(network, manager, ODD, 4);
            SymbolCopy copy = SymbolCopy.of(network, manager, ODD);
            NDList images = new NDList(manager.zeros(ODD));

            assertEquals("MXNet symbol of ResNet-4 for images (C, H, W) of (3, 33, 40)", copy.toString());
            assertEquals(new Shape(7, 2), copy.outputShape(new Shape(7, 3, 33, 40)));
            Refusal.of("was made for", () -> Engine.infer(copy, manager.zeros(new Shape(1, 3, 40, 33))));
            Refusal.of("four axes", () -> Engine.infer(copy, manager.zeros(new Shape(3, 33, 40))));
            Refusal.of("inference only", () -> copy.forward(new ParameterStore(manager, false), images, true));
            Chain foreign = new Chain("foreign").then("swish", Activation.swishBlock(1f));
            foreign.initialize(manager, ai.djl.ndarray.types.DataType.FLOAT32, ODD);
            assertEquals(
                    "swish",
                    Refusal.of("LambdaBlock cannot", () -> SymbolCopy.of(foreign, manager, ODD))
                            .layer());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "resnetlab.engine", matches = PYTORCH, disabledReason = "MXNet has symbols")
    void other_engines_are_refused() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = ResNet.of(Plan.of(Plan.Kind.BASIC, 4, 1)).toBlock();
            String said = String.valueOf(
                    assertThrows(IllegalArgumentException.class, () -> SymbolCopy.of(network, manager, ODD))
                            .getMessage());
            assertTrue(said.contains("The engine is PyTorch") && said.contains("InferenceCopy"), said);
        }
    }
}
