package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.ShapeException;

/** What a layer table does not take, since DJL or the engines disagree on it. */
class LayerTableRefusalsTest {

    @Test
    void window_that_does_not_fit_is_refused_where_djl_reports_a_shape() {
        Block block = new SequentialBlock()
                .add(Conv2d.builder()
                        .setFilters(1)
                        .setKernelShape(new Shape(3, 3))
                        .optStride(new Shape(2, 2))
                        .build());
        Shape tiny = new Shape(1, 1, 2, 2);

        assertEquals(new Shape(1, 1, 1, 1), block.getOutputShapes(new Shape[] {tiny})[0], "DJL's wrong answer");
        assertEquals(
                "01Conv2d",
                assertThrows(ShapeException.class, () -> LayerTable.of(block, tiny))
                        .layer());
    }

    @Test
    void what_the_engines_round_differently_is_refused() {
        Shape input = new Shape(1, 1, 7, 7);
        Block padded = Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2), new Shape(1, 1), true);
        Block unread = Pool.maxPool2dBlock(new Shape(1, 1), new Shape(3, 3), new Shape(0, 0), true);

        for (Block pool : List.of(padded, unread)) {
            String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> LayerTable.of(pool, input))
                    .getMessage());
            assertTrue(said.contains("with a ragged end, so that both engines give the same"), said);
        }
    }

    @Test
    void a_linear_layer_on_an_image_is_refused() {
        Block linear = Linear.builder().setUnits(10).build();
        String said =
                String.valueOf(assertThrows(ShapeException.class, () -> LayerTable.of(linear, new Shape(1, 3, 8, 8)))
                        .getMessage());
        assertTrue(said.contains("(1, 3, 8, 8)") && said.contains("Put a global average or a flatten before it"), said);
        assertEquals(80, LayerTable.of(linear, new Shape(5, 8)).multiplyAdds());
    }

    @Test
    void what_cannot_be_seen_is_refused() {
        Shape input = new Shape(1, 1, 4, 4);

        assertThrows(
                IllegalArgumentException.class,
                () -> LayerTable.of(Dropout.builder().build(), input));
        assertThrows(
                IllegalArgumentException.class,
                () -> LayerTable.of(LambdaBlock.singleton(array -> array.flip(2)), input));
    }
}
