package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import org.junit.jupiter.api.Test;

class ConvolutionsTest {

    private static Block window(int kernel) {
        return Conv2d.builder()
                .setFilters(1)
                .setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(2, 2))
                .build();
    }

    @Test
    void a_1x1_is_the_same_whether_it_is_called_valid_or_same() {
        assertEquals("equal bit by bit, shape (1, 4, 7, 7)", Convolutions.validAgainstSame(1));
    }

    @Test
    void a_3x3_is_not() {
        assertEquals("different shapes, (1, 4, 5, 5) and (1, 4, 7, 7)", Convolutions.validAgainstSame(3));
    }

    @Test
    void an_even_kernel_is_refused_with_the_reason() {
        assertThrows(IllegalArgumentException.class, () -> Convolutions.validAgainstSame(2));
    }

    @Test
    void djl_announces_an_output_where_the_engine_refuses() {
        assertEquals("(1, 1, 1, 1)", Convolutions.announced(window(3), 2));
        String attempted = Convolutions.attempted(window(3), 2);
        // MXNet: "Check failed: ..."; PyTorch: "Calculated padded input size per channel: (2 x 2). ..."
        assertTrue(attempted.startsWith("the engine refuses (C"), attempted);
    }

    @Test
    void one_block_can_be_tried_on_several_images() {
        Block block = window(3);
        assertEquals("the output has the shape (1, 1, 2, 2)", Convolutions.attempted(block, 5));
        assertEquals("the output has the shape (1, 1, 3, 3)", Convolutions.attempted(block, 7));
    }

    @Test
    void what_fits_runs() {
        assertEquals("the output has the shape (1, 1, 2, 2)", Convolutions.attempted(window(3), 5));
    }
}
