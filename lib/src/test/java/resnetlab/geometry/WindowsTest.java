package resnetlab.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where windows lie, what they read, how often, and what is left over: pictures that can be drawn by hand. */
class WindowsTest {
    private static final Axis EIGHT = Axis.of(8).kernel(3).stride(2);

    @Test
    void same_and_symmetric_padding_have_one_size_and_two_grids() {
        Axis same = EIGHT.padding(Padding.same());
        Axis symmetric = EIGHT.padding(1);
        assertEquals(same.outputSize(), symmetric.outputSize());
        assertEquals("1 1 2 1 2 1 2 1", text(same.coverage()));
        assertEquals("1 2 1 2 1 2 1 1", text(symmetric.coverage()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"VALID, 1 2 3 2 1", "ONE, 2 3 3 3 2", "FULL, 3 3 3 3 3"})
    void coverage_of_five_by_three_is_equal_only_with_full_padding(String rule, String expected) {
        Padding padding =
                switch (rule) {
                    case "VALID" -> Padding.valid();
                    case "ONE" -> Padding.perSide(1);
                    default -> Padding.full();
                };
        assertEquals(expected, text(Axis.of(5).kernel(3).padding(padding).coverage()));
    }

    @Test
    void window_tells_inputs_from_padding() {
        Axis axis = EIGHT.padding(1);
        assertEquals(new WindowPosition(0, -1, List.of(0, 1), List.of(-1)), axis.window(0));
        assertEquals(new WindowPosition(3, 5, List.of(5, 6, 7), List.of()), axis.window(3));
        assertEquals(axis.window(3), axis.windows().get(3));
        assertEquals(
                new WindowPosition(3, 6, List.of(6, 7), List.of(8)),
                EIGHT.padding(Padding.same()).window(3));
    }

    @Test
    void dilated_window_skips_positions() {
        Axis axis = Axis.of(7).kernel(3).dilation(2).padding(Padding.of(2, 0));
        assertEquals(new WindowPosition(0, -2, List.of(0, 2), List.of(-2)), axis.window(0));
        assertEquals(
                "2 2 3 3 3 2 2",
                text(Axis.of(7).kernel(3).dilation(2).padding(2).coverage()));
    }

    @Test
    void right_padding_column_of_an_even_input_is_never_read() {
        assertEquals("1 1 2 1 2 1 2 1 1 0", text(EIGHT.padding(1).paddedCoverage()));
        assertEquals(1, EIGHT.padding(1).leftOver());
        assertEquals(0, EIGHT.padding(Padding.same()).leftOver());
    }

    @Test
    void left_over_counts_padded_positions_after_the_last_window() {
        assertEquals(1, Axis.of(224).kernel(7).padding(3).stride(2).leftOver());
        assertEquals(3, Axis.of(8).kernel(1).stride(4).leftOver());
        assertEquals(0, Axis.of(8).kernel(3).leftOver());
    }

    @Test
    void ragged_window_hangs_over_the_end() {
        Axis axis = Axis.of(7).kernel(2).stride(2).rounding(Rounding.CEIL);
        assertEquals(1, axis.overhang());
        assertEquals(0, axis.leftOver());
        assertEquals("1 1 1 1 1 1 1", text(axis.coverage()));
        assertEquals(new WindowPosition(3, 6, List.of(6), List.of(7)), axis.window(3));
        assertEquals(0, axis.rounding(Rounding.FLOOR).overhang());
    }

    @Test
    void unclipped_window_may_read_padding_only() {
        Axis axis = Axis.of(5).kernel(2).stride(2).padding(1).rounding(Rounding.CEIL_UNCLIPPED);
        assertEquals(new WindowPosition(3, 5, List.of(), List.of(5, 6)), axis.window(3));
    }

    @Test
    void strided_one_by_one_looks_away() {
        assertArrayEquals(
                new boolean[] {true, false, true, false, true},
                Axis.of(5).kernel(1).stride(2).read());
    }

    @Test
    void rejects_an_output_that_is_not_there() {
        String low = assertThrows(IllegalArgumentException.class, () -> EIGHT.window(-1))
                .getMessage();
        String high = assertThrows(IllegalArgumentException.class, () -> EIGHT.window(3))
                .getMessage();
        assertEquals("The output is -1, but there are 3 of them. Ask for one from 0 to 2.", low);
        assertEquals("The output is 3, but there are 3 of them. Ask for one from 0 to 2.", high);
    }

    static String text(int[] counts) {
        return String.join(
                " ", Arrays.stream(counts).mapToObj(Integer::toString).toList());
    }
}
