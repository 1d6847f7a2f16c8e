package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import resnetlab.blocks.Conv;
import resnetlab.blocks.GlobalAverage;
import resnetlab.blocks.Pooling;
import resnetlab.geometry.Layer;

class OneChannelTest {
    private static final double[][] IMAGE = {{3, 7}, {1, 5}};
    private static final Layer TWO = Layer.kernel(2).stride(2);

    private static Block strided() {
        return Conv.of(1, 1).stride(2).toBlock();
    }

    @Test
    void outputs_are_those_of_a_pencil() {
        assertArrayEquals(new double[][] {{3}}, OneChannel.output(strided(), IMAGE));
        assertArrayEquals(new double[][] {{4}}, OneChannel.output(Pooling.average(TWO), IMAGE));
        assertArrayEquals(new double[][] {{7}}, OneChannel.output(Pooling.max(TWO), IMAGE));
        assertArrayEquals(
                new double[][] {{16, 16}, {16, 16}},
                OneChannel.output(Conv.of(1, 3).toBlock(), IMAGE));
    }

    @Test
    void gradients_reach_one_corner_all_or_the_winner() {
        assertArrayEquals(new double[][] {{8, 0}, {0, 0}}, OneChannel.gradient(strided(), IMAGE, 8));
        assertArrayEquals(new double[][] {{2, 2}, {2, 2}}, OneChannel.gradient(Pooling.average(TWO), IMAGE, 8));
        assertArrayEquals(new double[][] {{0, 8}, {0, 0}}, OneChannel.gradient(Pooling.max(TWO), IMAGE, 8));
    }

    @Test
    void several_images_keep_apart() {
        double[][] other = {{9, 0}, {0, 0}};
        List<double[][]> outputs = OneChannel.outputs(Pooling.max(TWO), List.of(IMAGE, other));
        assertEquals(7, outputs.get(0)[0][0]);
        assertEquals(9, outputs.get(1)[0][0]);
        assertArrayEquals(
                new double[][] {{1, 0}, {0, 0}},
                OneChannel.gradients(Pooling.max(TWO), List.of(IMAGE, other), 1).get(1));
    }

    @Test
    void a_block_that_has_weights_keeps_them() {
        Block block = strided();
        try (Bench bench = new Bench(block, new Shape(1, 1, 2, 2))) {
            bench.normal(new Shape(1), 1);
            float weight = block.getParameters().valueAt(0).getArray().toFloatArray()[0];
            assertEquals(3 * weight, OneChannel.output(block, IMAGE)[0][0], 1e-5);
        }
    }

    @Test
    void what_is_not_one_channel_is_refused() {
        assertRefused("0 images", () -> OneChannel.outputs(strided(), List.of()));
        assertRefused("of one size", () -> OneChannel.output(strided(), new double[][] {{1, 2}, {3}}));
        assertRefused(
                "gives (1, 2, 2, 2)",
                () -> OneChannel.output(Conv.of(2, 1).toBlock(), new double[][] {{1, 2}, {3, 4}}));
        assertRefused("gives (1, 1)", () -> IndependentChannels.of(new GlobalAverage(), new Shape(1, 1, 4, 4)));
        assertRefused("gives (1, 1)", () -> LitPixel.of(new GlobalAverage(), new Shape(1, 1, 4, 4), 0, 0, 0));
    }

    private static void assertRefused(String words, Executable code) {
        String said = String.valueOf(
                assertThrows(IllegalArgumentException.class, code).getMessage());
        assertTrue(said.contains(words), said);
    }
}
