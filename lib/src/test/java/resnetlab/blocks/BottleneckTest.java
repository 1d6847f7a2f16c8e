package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BottleneckTest {

    private static Shape announced(Bottleneck bottleneck, Shape input) {
        return bottleneck.toBlock().getOutputShapes(new Shape[] {input})[0];
    }

    private static Shape computed(Bottleneck bottleneck, Shape input) {
        try (NDManager manager = NDManager.newBaseManager()) {
            ResidualBlock block = bottleneck.toBlock();
            block.initialize(manager, DataType.FLOAT32, input);
            return block.forward(new ParameterStore(manager, false), new NDList(manager.ones(input)), false)
                    .singletonOrThrow()
                    .getShape();
        }
    }

    private static long trainable(Bottleneck bottleneck, Shape input) {
        try (NDManager manager = NDManager.newBaseManager()) {
            ResidualBlock block = bottleneck.toBlock();
            block.initialize(manager, DataType.FLOAT32, input);
            return block.getParameters().values().stream()
                    .filter(Parameter::requiresGradient)
                    .mapToLong(parameter -> parameter.getArray().getShape().size())
                    .sum();
        }
    }

    @ParameterizedTest
    @CsvSource({"56, 1, 56", "56, 2, 28", "15, 2, 8", "7, 2, 4", "1, 2, 1"})
    void projection_announces_the_shape_that_the_engine_computes(int size, int stride, int expected) {
        Shape input = new Shape(2, 12, size, size);
        Bottleneck bottleneck = Bottleneck.projectionV1(4, stride);

        assertEquals(new Shape(2, 16, expected, expected), announced(bottleneck, input));
        assertEquals(new Shape(2, 16, expected, expected), computed(bottleneck, input));
    }

    @Test
    void identity_keeps_the_shape() {
        Shape input = new Shape(1, 16, 5, 7);

        assertEquals(input, announced(Bottleneck.identityV1(4), input));
        assertEquals(input, computed(Bottleneck.identityV1(4), input));
    }

    @Test
    void identity_of_stage_two_has_the_parameters_of_the_paper() {
        // 256-64-64-256: 16,384 + 36,864 + 16,384 weights, and two per channel of each batch norm
        assertEquals(69_632 + 2 * (64 + 64 + 256), trainable(Bottleneck.identityV1(64), new Shape(1, 256, 8, 8)));
    }

    @ParameterizedTest
    @CsvSource({"FIRST_1X1", "MIDDLE_3X3"})
    void stride_placement_does_not_change_the_parameters(StridePlacement placement) {
        // 256 -> 512 by width 128: 32,768 + 147,456 + 65,536 and the shortcut's 131,072
        Bottleneck bottleneck = Bottleneck.projectionV1(128, 2).with(placement);

        assertEquals(376_832 + 2 * (128 + 128 + 512 + 512), trainable(bottleneck, new Shape(1, 256, 8, 8)));
    }

    @Test
    void unequal_channels_at_the_addition_are_named() {
        Bottleneck bottleneck = new Bottleneck(4, 16, 1, StridePlacement.FIRST_1X1, new Shortcut.Identity());

        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> announced(bottleneck, new Shape(1, 8, 6, 6)));

        assertEquals(
                "The addition needs equal shapes (N, C, H, W), but the main path gives (1, 16, 6, 6) and the shortcut"
                        + " (1, 8, 6, 6). A projection shortcut changes channels and size.",
                thrown.getMessage());
    }

    @Test
    void impossible_widths_and_strides_are_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> Bottleneck.identityV1(0).toBlock());
        assertThrows(IllegalArgumentException.class, () -> Bottleneck.projectionV1(4, 0)
                .toBlock());
    }

    @Test
    void all_ones_give_the_numbers_that_a_pencil_gives() {
        // four channels, each weight 1: 4x, then 9 (inside), 6 (edge), 4 (corner) windows times 1, then 1, plus the
        // input
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 4, 3, 3);
            ResidualBlock block = Bottleneck.identityV1(1).toBlock();
            block.initialize(manager, DataType.FLOAT32, shape);
            for (Parameter parameter : block.getParameters().values()) {
                if (parameter.getType() == Parameter.Type.WEIGHT) {
                    parameter
                            .getArray()
                            .set(new float[(int) parameter.getArray().size()]);
                    parameter.getArray().addi(1);
                }
            }
            NDArray output = block.forward(new ParameterStore(manager, false), new NDList(manager.ones(shape)), false)
                    .singletonOrThrow();
            float[] expected = {17, 25, 17, 25, 37, 25, 17, 25, 17};
            float[] seen = output.get("0, 3").toFloatArray();
            assertArrayEquals(expected, seen, 1e-2f);
            assertTrue(seen[4] < 37, "three batch norms with epsilon shrink the main path a little");
        }
    }
}
