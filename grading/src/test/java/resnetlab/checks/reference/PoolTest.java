package resnetlab.checks.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resnetlab.checks.reference.Pool.Edge;
import resnetlab.checks.reference.Pool.Kind;
import resnetlab.checks.reference.Pool.Window;

/** Pools of images that can be worked out with a pencil. */
class PoolTest {

    private static final Grid ONE_TO_NINE = new Grid(1, 1, 3, 3, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

    private static Pass pass(Kind kind, Window window, Grid x) {
        return new Pool(kind, window).forward(x, Mode.INFERENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 3, 2, 0, DROPPED, 3", "8, 3, 2, 0, DROPPED, 3", "8, 3, 2, 0, KEPT, 4", "7, 2, 2, 0, KEPT, 4",
        "3, 1, 2, 0, KEPT, 2", "4, 1, 2, 0, KEPT, 2", "5, 2, 3, 0, KEPT, 2", "6, 2, 3, 0, KEPT, 2",
        "2, 3, 1, 0, DROPPED, 0", "2, 3, 1, 0, KEPT, 0", "2, 3, 2, 0, KEPT, 1", "4, 3, 2, 1, DROPPED, 2",
        "4, 3, 2, 1, KEPT, 3", "3, 3, 2, 1, KEPT, 2", "15, 2, 2, 0, DROPPED, 7", "3, 3, 1, 1, DROPPED, 3"
    })
    void windows_are_counted(int n, int size, int stride, int padding, Edge edge, int outputs) {
        assertEquals(outputs, new Window(size, stride, padding, edge).outputs(n));
    }

    @ParameterizedTest
    @CsvSource({
        "MAX, DROPPED, 5", "MAX, KEPT, 5 6 8 9",
        "AVERAGE, DROPPED, 3", "AVERAGE, KEPT, 3 4.5 7.5 9",
        "AVERAGE_WITH_ZEROS, DROPPED, 3", "AVERAGE_WITH_ZEROS, KEPT, 3 2.25 3.75 2.25"
    })
    void a_ragged_edge_is_kept_or_dropped(Kind kind, Edge edge, String values) {
        assertArrayEquals(
                numbers(values),
                pass(kind, new Window(2, 2, 0, edge), ONE_TO_NINE).output().data());
    }

    @ParameterizedTest
    @CsvSource({"MAX, 5 6 8 9", "AVERAGE, 3 4 6 7", "AVERAGE_WITH_ZEROS, 1.3333333 1.7777778 2.6666667 3.1111111"})
    void padding_holds_nothing(Kind kind, String values) {
        assertArrayEquals(
                numbers(values),
                pass(kind, new Window(3, 2, 1, Edge.DROPPED), ONE_TO_NINE)
                        .output()
                        .data(),
                1e-7);
    }

    @Test
    void the_largest_may_be_negative() {
        Grid negative = ONE_TO_NINE.map(value -> -value);

        assertArrayEquals(
                new double[] {-1},
                pass(Kind.MAX, new Window(2, 2, 0, Edge.DROPPED), negative)
                        .output()
                        .data());
    }

    @ParameterizedTest
    @CsvSource({"MAX, 0 0 0 0 1 3 0 7 19", "AVERAGE, 0.25 1 0.75 2 7.5 5.5 1.75 6.5 4.75"})
    void gradients_go_back_to_what_was_read(Kind kind, String values) {
        Pass pass = pass(kind, new Window(2, 1, 0, Edge.DROPPED), ONE_TO_NINE);
        Grid gradient = new Grid(1, 1, 2, 2, new double[] {1, 3, 7, 19});
        Grid back = pass.backward().apply(gradient);

        assertArrayEquals(numbers(values), back.data());
    }

    @Test
    void samples_channels_rows_and_columns_stay_apart() {
        double[] data = new double[2 * 3 * 2 * 4];
        for (int i = 0; i < data.length; i++) {
            data[i] = i;
        }
        Grid x = new Grid(2, 3, 2, 4, data);

        assertArrayEquals(
                data,
                pass(Kind.AVERAGE, new Window(1, 1, 0, Edge.DROPPED), x)
                        .output()
                        .data());
        assertArrayEquals(
                new double[] {5, 7, 13, 15, 21, 23, 29, 31, 37, 39, 45, 47},
                pass(Kind.MAX, new Window(2, 2, 0, Edge.DROPPED), x).output().data());
    }

    private static double[] numbers(String words) {
        return Arrays.stream(words.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
