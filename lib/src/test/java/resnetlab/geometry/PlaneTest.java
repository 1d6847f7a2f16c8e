package resnetlab.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaneTest {
    @Test
    void padded_three_by_three_uses_corners_four_times_edges_six_times_and_the_rest_nine_times() {
        int[][] counts = Layer.kernel(3).padding(1).on(4, 3).coverage();
        assertArrayEquals(new int[][] {{4, 6, 4}, {6, 9, 6}, {6, 9, 6}, {4, 6, 4}}, counts);
    }

    @ParameterizedTest(name = "{0}x{0} of stride {1}, padding {2}, on {3}x{3} reads {4}")
    @CsvSource({
        // counted with gradients in PyTorch
        "1, 2, 0, 56, 784",
        "1, 2, 0, 8, 16",
        "1, 2, 0, 15, 64",
        "1, 2, 0, 7, 16",
        "1, 3, 0, 9, 9",
        "1, 3, 0, 10, 16",
        "2, 2, 0, 8, 64",
        "2, 2, 0, 15, 196",
        "3, 2, 1, 56, 3136",
        "3, 2, 0, 32, 961",
        "7, 2, 3, 64, 4096",
    })
    void reads_as_many_positions_as_have_a_gradient(int kernel, int stride, int padding, int n, long expected) {
        Plane plane = Layer.kernel(kernel).stride(stride).padding(padding).on(n, n);
        assertEquals(expected, plane.readCount());
        assertEquals((double) expected / (n * n), plane.readFraction());
    }

    @Test
    void axes_keep_their_own_sizes() {
        Plane plane = Layer.kernel(2).stride(2).on(6, 5);
        assertEquals(3, plane.outputHeight());
        assertEquals(2, plane.outputWidth());
        assertEquals(24, plane.readCount());
        assertArrayEquals(new boolean[] {true, true, true, true, false}, plane.read()[5]);
    }

    @Test
    void unread_rows_are_unread_in_every_column() {
        boolean[][] read = Layer.kernel(1).stride(2).on(3, 3).read();
        assertArrayEquals(new boolean[][] {{true, false, true}, {false, false, false}, {true, false, true}}, read);
    }

    @Test
    void refuses_a_count_that_does_not_fit_an_int() {
        Axis atTheLimit = Axis.of(1).kernel(46340).padding(Padding.full());
        assertEquals(46340 * 46340, new Plane(atTheLimit, atTheLimit).coverage()[0][0]);
        Plane above = new Plane(atTheLimit.kernel(46341), atTheLimit.kernel(46341));
        assertThrows(ArithmeticException.class, above::coverage);
    }
}
