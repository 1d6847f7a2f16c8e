package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.blocks.BasicBlock;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.Relu;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.StridePlacement;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;

/** What a block reads, by geometry and by gradient. */
class ReadingTest {
    private static final int CHANNELS = 8;

    static Stream<Supplier<Block>> blocks() {
        Bottleneck v1 = Bottleneck.projectionV1(16, 2);
        Bottleneck v15 = v1.with(StridePlacement.MIDDLE_3X3);
        return Stream.of(
                v1::toBlock,
                v15::toBlock,
                v15.with(new Shortcut.AveragePoolProjection(64, 2))::toBlock,
                v1.with(new Shortcut.ZeroPaddedIdentity(64, 2))::toBlock,
                () -> Bottleneck.projectionV1(16, 3).toBlock(),
                () -> BasicBlock.projection(16, 2).toBlock(),
                () -> Bottleneck.lastOfStage(2, 2).toBlock(),
                () -> Conv.of(16, 1).stride(2).toBlock(),
                () -> Conv.of(16, 2).stride(2).padding(Padding.valid()).toBlock(),
                () -> Conv.of(16, 3).stride(2).padding(Padding.valid()).toBlock(),
                () -> Conv.of(16, 2).stride(3).padding(Padding.same()).toBlock(),
                () -> Conv.of(16, 3)
                        .padding(Padding.valid())
                        .stride(2)
                        .dilation(2)
                        .toBlock(),
                () -> Pooling.average(Layer.kernel(2).stride(2)),
                ReadingTest::cross);
    }

    /** Two branches whose rows and columns differ, so that the union is no product of rows and columns. */
    private static Block cross() {
        Chain main = new Chain("main")
                .then("conv1", Conv.of(16, 1).stride(2).toBlock())
                .then("conv2", Conv.of(16, 1).stride(3).toBlock());
        Chain around = new Chain("around")
                .then(
                        "conv1",
                        Conv.of(16, 2).stride(6).padding(Padding.sameLower()).toBlock());
        return new ResidualBlock("cross", main, around);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void geometry_and_gradient_agree_in_every_position(Supplier<Block> block) {
        for (int[] size : new int[][] {{8, 8}, {15, 7}, {7, 10}}) {
            Shape input = new Shape(2, CHANNELS, size[0], size[1]);
            ReadMap geometry = GeometryMap.of(block.get(), input);
            ReadMap gradient = GradientMap.of(block.get(), input);

            assertArrayEquals(gradient.read(), geometry.read());
            assertEquals(gradient.fraction(), geometry.fraction());
        }
    }

    @ParameterizedTest
    @CsvSource({"56, 0.25", "28, 0.25", "15, 0.28444444", "7, 0.32653061"})
    void v1_reads_a_quarter_of_even_sizes_and_a_little_more_of_odd_ones(int n, double fraction) {
        Block block = Bottleneck.projectionV1(4, 2).toBlock();

        assertEquals(fraction, GeometryMap.of(block, new Shape(1, 3, n, n)).fraction(), 1e-8);
    }

    @Test
    void max_pool_reads_all_and_gives_gradient_to_the_winners() {
        Shape input = new Shape(1, 1, 8, 8);
        Pooling pool = Pooling.max(Layer.kernel(2).stride(2));

        assertEquals(1, GeometryMap.of(pool, input).fraction());
        assertEquals(0.25, GradientMap.of(pool, input).fraction());
    }

    @Test
    void map_leaves_a_fresh_block_fresh_and_a_trained_one_alone() {
        ResidualBlock block = Bottleneck.projectionV1(16, 2).toBlock();
        GradientMap.of(block, new Shape(1, 8, 8, 8));
        GradientMap.of(block, new Shape(2, 4, 9, 9));

        assertTrue(block.getParameters().values().stream().noneMatch(parameter -> parameter.isInitialized()));
        assertEquals(new Shape(1, 64, 4, 4), block.outputShape(new Shape(1, 5, 8, 8)));
    }

    @Test
    void activations_read_every_position() {
        assertEquals(1, GeometryMap.of(new Relu(), new Shape(1, 1, 3, 3)).fraction());
    }
}
