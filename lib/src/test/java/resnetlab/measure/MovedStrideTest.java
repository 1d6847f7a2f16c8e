package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ConvNorm;
import resnetlab.blocks.Plan;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.StridePlacement;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;

/**
 * The stride on the first 1x1 of a stage against the stride on the last 3x3 of the stage before: the same in inference, not in
 * training, and no longer the same when one of its four conditions is broken.
 */
class MovedStrideTest {
    private static final double EQUAL = 1e-5;
    private static final double DIFFERENT = 0.05;
    private static final int WIDTH = 8;
    private static final Shape EVEN = new Shape(2, 4 * WIDTH, 16, 16);
    private static final Shape ODD = new Shape(2, 4 * WIDTH, 17, 17);
    private static final Padding SYMMETRIC = Padding.perSide(1);

    @ParameterizedTest
    @ValueSource(ints = {64, 65})
    void networks_are_equal_in_inference_and_different_in_training(int size) {
        ResNet v1 = ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, WIDTH, 2, 2, 2));
        Comparison comparison = Comparison.of(
                v1.features(),
                v1.with(StridePlacement.LAST_3X3_OF_STAGE_BEFORE).features(),
                new Shape(2, 3, size, size),
                11);

        assertTrue(comparison.inference() < EQUAL, comparison::toString);
        assertTrue(comparison.training() > DIFFERENT, comparison::toString);
    }

    /** The last block of a stage: its 3x3 with a stride and padding, its last convolution, and its shortcut. */
    private static ResidualBlock last(Conv middle, Conv end, Block shortcut) {
        Chain main = new Chain("main")
                .then("one", ConvNorm.relu(Conv.of(WIDTH, 1)).toBlock())
                .then("two", ConvNorm.relu(middle).toBlock())
                .then("three", ConvNorm.linear(end).toBlock());
        return new ResidualBlock("last of stage", main, shortcut);
    }

    private static Conv middle(int stride, Padding padding) {
        return Conv.of(WIDTH, 3).stride(stride).padding(padding);
    }

    private static Conv end() {
        return Conv.of(4 * WIDTH, 1);
    }

    private static Chain pair(Block last, Bottleneck first) {
        return new Chain("two stages").then("last", last).then("first", first.toBlock());
    }

    /** Compares the stride at the first block of the next stage with the stride moved back. */
    private static double difference(
            Block unmoved, Bottleneck strided, Block moved, Bottleneck unstrided, Shape shape) {
        return Comparison.of(pair(unmoved, strided), pair(moved, unstrided), shape, 5)
                .inference();
    }

    private static Block stay() {
        return new Shortcut.Identity().toBlock();
    }

    private static double differenceOfPadding(Padding padding, Shape shape) {
        return difference(
                last(middle(1, padding), end(), stay()),
                Bottleneck.projectionV1(WIDTH, 2),
                last(middle(2, padding), end(), Pooling.subsample(2)),
                Bottleneck.projectionV1(WIDTH, 1),
                shape);
    }

    @Test
    void equal_where_all_conditions_hold() {
        assertTrue(differenceOfPadding(SYMMETRIC, EVEN) < EQUAL);
        assertTrue(differenceOfPadding(SYMMETRIC, ODD) < EQUAL);
    }

    @Test
    void broken_by_a_next_block_that_reads_more_than_every_second_position() {
        Bottleneck v15 = Bottleneck.projectionV1(WIDTH, 2).with(StridePlacement.MIDDLE_3X3);
        Bottleneck pooled = Bottleneck.projectionV1(WIDTH, 2).with(new Shortcut.AveragePoolProjection(4 * WIDTH, 2));
        for (Bottleneck next : new Bottleneck[] {v15, pooled}) {
            double difference = difference(
                    last(middle(1, SYMMETRIC), end(), stay()),
                    next,
                    last(middle(2, SYMMETRIC), end(), Pooling.subsample(2)),
                    Bottleneck.projectionV1(WIDTH, 1),
                    EVEN);

            assertTrue(difference > DIFFERENT, () -> next + ": " + difference);
        }
    }

    @Test
    void broken_by_something_between_that_does_not_work_on_each_position_alone() {
        Conv wide = Conv.of(4 * WIDTH, 3);
        double difference = difference(
                last(middle(1, SYMMETRIC), wide, stay()),
                Bottleneck.projectionV1(WIDTH, 2),
                last(middle(2, SYMMETRIC), wide, Pooling.subsample(2)),
                Bottleneck.projectionV1(WIDTH, 1),
                EVEN);

        assertTrue(difference > DIFFERENT, () -> "" + difference);
    }

    @Test
    void broken_by_same_padding_on_even_sizes_only() {
        // with a stride of 2, SAME pads an even size 0 before and 1 after, and an odd size 1 on both sides
        assertTrue(differenceOfPadding(Padding.same(), EVEN) > DIFFERENT);
        assertTrue(differenceOfPadding(Padding.same(), ODD) < EQUAL);
    }

    @Test
    void broken_by_an_identity_shortcut_that_is_pooled_instead_of_subsampled() {
        Layer two = Layer.kernel(2).stride(2);
        for (Pooling pool : new Pooling[] {Pooling.average(two), Pooling.max(two)}) {
            double difference = difference(
                    last(middle(1, SYMMETRIC), end(), stay()),
                    Bottleneck.projectionV1(WIDTH, 2),
                    last(middle(2, SYMMETRIC), end(), pool),
                    Bottleneck.projectionV1(WIDTH, 1),
                    EVEN);

            assertTrue(difference > DIFFERENT, () -> pool + ": " + difference);
        }
    }

    @Test
    void equal_weights_of_v1_and_v15_give_different_outputs() {
        Bottleneck v1 = Bottleneck.projectionV1(WIDTH, 2);
        Comparison comparison =
                Comparison.of(v1.toBlock(), v1.with(StridePlacement.MIDDLE_3X3).toBlock(), EVEN, 3);

        assertTrue(comparison.inference() > DIFFERENT, comparison::toString);
    }
}
