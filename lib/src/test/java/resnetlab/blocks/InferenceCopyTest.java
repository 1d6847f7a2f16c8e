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
import ai.djl.nn.convolutional.Conv2d;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InferenceCopyTest {
    private static final Shape INPUT = new Shape(2, 3, 33, 40);

    static Stream<ResNet> networks() {
        ResNet small = ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 2)).classes(5);
        return Stream.of(
                small,
                small.with(Variant.D),
                small.with(Style.KERAS),
                small.with(StridePlacement.LAST_3X3_OF_STAGE_BEFORE),
                small.with(ShortcutRule.ZERO_PADDING_WHERE_NEEDED),
                ResNet.of(Plan.of(Plan.Kind.BASIC, 4, 2, 1)).classes(5),
                ResNet.of(Depth.RESNET_18).classes(6));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void copy_without_norms_gives_the_same(ResNet description) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = description.toBlock();
            FixedWeights.initialize(network, manager, INPUT, 4);
            Chain copy = InferenceCopy.of(network, manager, INPUT);
            NDArray input = manager.create(Engine.normal(1, INPUT), INPUT);
            float[] expected = Engine.infer(network, input).toFloatArray();

            assertArrayEquals(expected, Engine.infer(copy, input).toFloatArray(), 1e-4f);
            assertArrayEquals(Engine.normal(1, INPUT), input.toFloatArray(), "the input stays as it was");
            assertArrayEquals(expected, Engine.infer(network, input).toFloatArray(), "and the network");
            assertFalse(copy.getParameters().values().stream()
                    .anyMatch(parameter -> parameter.getType() == Parameter.Type.RUNNING_MEAN));
        }
    }

    @Test
    void channels_that_hardly_vary_or_lie_far_from_zero_fold_too() {
        Shape shape = new Shape(1, 2, 3, 3);
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network =
                    new Chain("one").then("conv", Conv.of(2, 1).toBlock()).then("norm", Norm.STANDARD.toBlock());
            FixedWeights.initialize(network, manager, shape, 4);
            network.getParameters().values().stream()
                    .filter(parameter -> parameter.getType() == Parameter.Type.RUNNING_VAR)
                    .forEach(parameter -> parameter.getArray().set(new float[] {1e-4f, 400}));
            network.getParameters().values().stream()
                    .filter(parameter -> parameter.getType() == Parameter.Type.RUNNING_MEAN)
                    .forEach(parameter -> parameter.getArray().set(new float[] {0.3f, -500}));
            NDArray input = manager.create(Engine.normal(1, shape), shape);
            float[] expected = Engine.infer(network, input).toFloatArray();

            assertArrayEquals(
                    expected,
                    Engine.infer(InferenceCopy.of(network, manager, shape), input)
                            .toFloatArray(),
                    1e-4f);
        }
    }

    @Test
    void only_the_output_is_left_of_a_run() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain network = ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 2)).toBlock();
            FixedWeights.initialize(network, manager, INPUT, 4);
            Chain copy = InferenceCopy.of(network, manager, INPUT);
            try (NDManager run = manager.newSubManager()) {
                NDArray input = run.create(Engine.normal(1, INPUT), INPUT);
                Engine.infer(copy, input);
                assertEquals(2, run.getManagedArrays().size(), "the input and the output");
                Engine.infer(network, input);
                assertTrue(run.getManagedArrays().size() > 10, "the network's own arrays can be looked at");
            }
        }
    }

    @Test
    void network_that_cannot_be_copied_is_refused() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Chain fresh = ResNet.of(Depth.RESNET_18).toBlock();
            assertTrue(String.valueOf(
                            assertThrows(IllegalArgumentException.class, () -> InferenceCopy.of(fresh, manager, INPUT))
                                    .getMessage())
                    .contains("stem/conv1/weight has no values yet"));
            Chain foreign = new Chain("foreign")
                    .then(
                            "conv",
                            Conv2d.builder()
                                    .setFilters(2)
                                    .setKernelShape(new Shape(1, 1))
                                    .build());
            FixedWeights.initialize(foreign, manager, INPUT, 4);
            assertTrue(String.valueOf(assertThrows(
                                    IllegalArgumentException.class, () -> InferenceCopy.of(foreign, manager, INPUT))
                            .getMessage())
                    .contains("Conv2d"));
        }
    }
}
