package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShortcutTest {

    static Stream<Shortcut> downsampling() {
        return Stream.of(
                new Shortcut.Projection(16, 2),
                new Shortcut.AveragePoolProjection(16, 2),
                new Shortcut.MaxPoolProjection(16, 2),
                new Shortcut.ZeroPaddedIdentity(16, 2),
                new Shortcut.ZeroPaddedIdentity(16, 3),
                new Shortcut.AveragePoolProjection(16, 3));
    }

    private static int stride(Shortcut shortcut) {
        return shortcut.toString().contains("stride=3") ? 3 : 2;
    }

    private static int ceil(int n, int stride) {
        return (n + stride - 1) / stride;
    }

    @ParameterizedTest
    @MethodSource("downsampling")
    void fits_every_main_path_at_every_size(Shortcut shortcut) {
        for (StridePlacement placement : StridePlacement.values()) {
            for (int[] size : new int[][] {{8, 8}, {7, 4}, {5, 5}, {2, 3}, {1, 1}}) {
                Shape input = new Shape(2, 8, size[0], size[1]);
                ResidualBlock block = new Bottleneck(4, 16, stride(shortcut), placement, shortcut).toBlock();
                Shape expected = new Shape(2, 16, ceil(size[0], stride(shortcut)), ceil(size[1], stride(shortcut)));

                assertEquals(expected, block.outputShape(input));
                assertEquals(expected, Engine.shape(block, input));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StridePlacement.class)
    void subsampling_and_identity_keep_channels(StridePlacement placement) {
        Shape input = new Shape(1, 16, 5, 6);
        Bottleneck last = Bottleneck.lastOfStage(4, 2).with(placement);

        assertEquals(new Shape(1, 16, 3, 3), last.toBlock().outputShape(input));
        assertEquals(new Shape(1, 16, 3, 3), Engine.shape(last.toBlock(), input));
        assertEquals(input, Engine.shape(BasicBlock.identity(16).toBlock(), input));
        assertEquals(
                new Shape(1, 8, 3, 3), Engine.shape(BasicBlock.projection(8, 2).toBlock(), input));
    }

    @Test
    void zero_padded_identity_is_the_subsampled_input_and_zeros() {
        try (NDManager manager = NDManager.newBaseManager()) {
            ShapedBlock block = new Shortcut.ZeroPaddedIdentity(2, 2).toBlock();
            NDArray input = manager.create(Engine.sequence(9), new Shape(1, 1, 3, 3));

            assertArrayEquals(
                    new float[] {1, 3, 7, 9, 0, 0, 0, 0},
                    Engine.infer(block, input).toFloatArray());
            assertTrue(block.getParameters().isEmpty());
        }
    }

    @Test
    void zero_padding_cannot_remove_channels() {
        ShapedBlock block = new Shortcut.ZeroPaddedIdentity(2, 2).toBlock();

        Refusal.of("up to C = 2", () -> block.outputShape(new Shape(1, 3, 4, 4)));
    }

    @Test
    void pool_of_stride_one_is_left_out() {
        assertFalse(
                new Shortcut.AveragePoolProjection(4, 1).toBlock().toString().contains("pool 1x1"));
    }

    @Test
    void average_pool_then_projection_is_a_two_by_two_convolution_of_quarters() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 3, 4, 6);
            ShapedBlock pooled = new Shortcut.AveragePoolProjection(2, 2).toBlock();
            pooled.initialize(manager, DataType.FLOAT32, shape);
            Convolution dense = Conv.of(2, 2).stride(2).toBlock();
            dense.initialize(manager, DataType.FLOAT32, shape);
            float[] w = Engine.normal(1, new Shape(6));
            Engine.parameter(pooled, "02conv_weight").getArray().set(w);
            float[] quarters = new float[24];
            for (int i = 0; i < quarters.length; i++) {
                quarters[i] = w[i / 4] / 4;
            }
            Engine.parameter(dense, "weight").getArray().set(quarters);
            NDArray input = manager.create(Engine.normal(2, shape), shape);

            assertArrayEquals(
                    Engine.infer(dense, input).toFloatArray(),
                    Engine.infer(pooled, input).toFloatArray(),
                    1e-4f);
        }
    }

    @Test
    void input_array_is_not_changed() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 16, 5, 5);
            float[] values = Engine.normal(2, shape);
            NDArray input = manager.create(values, shape);
            ResidualBlock block = Bottleneck.identityV1(4).toBlock();
            FixedWeights.initialize(block, manager, shape, 1);
            Engine.infer(block, input).toFloatArray();

            assertArrayEquals(values, input.toFloatArray());
        }
    }
}
