package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Bias;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.FixedWeights;
import resnetlab.blocks.Norm;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.Relu;
import resnetlab.blocks.ShapeException;
import resnetlab.geometry.Layer;

class ProbesTest {
    private static final Shape INPUT = new Shape(2, 3, 6, 6);
    private static final Layer TWO = Layer.kernel(2).stride(2);

    private static Linearity linearity(Block block) {
        return Linearity.of(block, INPUT, BatchNormMode.INFERENCE);
    }

    @Test
    void convolutions_average_pools_and_subsampling_are_linear() {
        for (Block block : List.of(
                Conv.of(4, 1).stride(2).toBlock(),
                Conv.of(4, 3).toBlock(),
                Pooling.average(TWO),
                Pooling.subsample(2))) {
            assertTrue(linearity(block).linear(), block::toString);
            assertTrue(linearity(block).affine(), block::toString);
        }
    }

    @Test
    void biases_and_norms_in_inference_are_affine_only() {
        for (Block block : List.of(
                Conv.of(4, 1).bias(Bias.LEARNED).toBlock(), new Chain("norm").then("norm", Norm.STANDARD.toBlock()))) {
            assertFalse(linearity(block).linear(), block::toString);
            assertTrue(linearity(block).affine(), block::toString);
        }
    }

    @Test
    void max_pools_relus_and_norms_in_training_are_neither() {
        assertFalse(linearity(Pooling.max(TWO)).affine());
        assertFalse(linearity(new Relu()).affine());
        assertFalse(Linearity.of(Norm.STANDARD.toBlock(), INPUT, BatchNormMode.TRAINING)
                .affine());
    }

    @Test
    void pools_keep_channels_apart_and_convolutions_mix_them() {
        boolean[][] apart = {{true, false, false}, {false, true, false}, {false, false, true}};
        boolean[][] pairs = {
            {true, true, false, false},
            {true, true, false, false},
            {false, false, true, true},
            {false, false, true, true}
        };

        assertArrayEquals(apart, ChannelMixing.of(Pooling.max(TWO), INPUT).mixes());
        assertArrayEquals(apart, ChannelMixing.of(Pooling.average(TWO), INPUT).mixes());
        assertArrayEquals(
                apart,
                ChannelMixing.of(Conv.of(3, 3).groups(3).toBlock(), INPUT).mixes());
        assertArrayEquals(
                pairs,
                ChannelMixing.of(Conv.of(4, 1).groups(2).toBlock(), new Shape(1, 4, 3, 3))
                        .mixes());
        assertArrayEquals(
                new boolean[][] {{true, true, true}, {true, true, true}},
                ChannelMixing.of(Conv.of(2, 1).bias(Bias.LEARNED).toBlock(), INPUT)
                        .mixes());
    }

    @Test
    void pool_before_or_after_a_1x1_is_the_same_for_the_average_only() {
        Comparison average =
                Comparison.of(order(Pooling.average(TWO), true), order(Pooling.average(TWO), false), INPUT, 1);
        Comparison max = Comparison.of(order(Pooling.max(TWO), true), order(Pooling.max(TWO), false), INPUT, 1);
        Comparison every =
                Comparison.of(order(Pooling.subsample(2), true), order(Pooling.subsample(2), false), INPUT, 1);

        assertTrue(average.inference() < 1e-5, average::toString);
        assertTrue(every.inference() < 1e-5, every::toString);
        assertTrue(max.inference() > 0.1, max::toString);
    }

    private static Chain order(Pooling pool, boolean poolFirst) {
        Chain chain = new Chain("order");
        Block conv = Conv.of(4, 1).toBlock();
        return poolFirst
                ? chain.then("pool", pool).then("conv", conv)
                : chain.then("conv", conv).then("pool", pool);
    }

    @Test
    void comparison_wants_the_same_parameters() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Comparison.of(Conv.of(4, 1).toBlock(), Conv.of(5, 1).toBlock(), INPUT, 1));
        Block one = Conv.of(4, 1).toBlock();
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(one, one, INPUT, 1));
    }

    @Test
    void comparison_wants_fresh_blocks_and_a_measurement_wants_an_image() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block used = Conv.of(4, 1).toBlock();
            FixedWeights.initialize(used, manager, INPUT, 1);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Comparison.of(Conv.of(4, 1).toBlock(), used, INPUT, 1));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Linearity.of(Conv.of(4, 1).toBlock(), new Shape(0, 3, 8, 8), BatchNormMode.INFERENCE));
        assertThrows(ShapeException.class, () -> LayerTable.of(Norm.STANDARD.toBlock(), new Shape(7)));
    }

    @Test
    void timing_has_a_spread_in_order() {
        Timing.Rounds rounds = new Timing.Rounds(1, 3);
        for (Timing timing : List.of(
                Timing.forward(Conv.of(4, 3).toBlock(), INPUT, rounds),
                Timing.training(Bottleneck.projectionV1(4, 2).toBlock(), INPUT, rounds))) {
            assertEquals(3, timing.milliseconds().size());
            assertTrue(0 < timing.shortest() && timing.shortest() <= timing.median());
            assertTrue(timing.median() <= timing.milliseconds().get(2));
        }
        assertEquals(2.5, new Timing(List.of(4.0, 1.0, 3.0, 2.0)).median());
        assertThrows(IllegalArgumentException.class, () -> new Timing.Rounds(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Timing(List.of()));
    }
}
