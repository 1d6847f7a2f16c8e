package resnetlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes that published networks and running engines have. */
class OutputSizeTest {
    @ParameterizedTest(name = "n={0} f={1} p={2} s={3} d={4}: {5}")
    @CsvSource({
        // He et al. 2015, table 1: the road of a 224 x 224 image through ResNet
        "224, 7, 3, 2, 1, 112",
        "112, 3, 1, 2, 1, 56",
        "56, 1, 0, 2, 1, 28",
        "56, 3, 1, 2, 1, 28",
        "28, 3, 1, 2, 1, 14",
        "14, 1, 0, 2, 1, 7",
        "7, 7, 0, 1, 1, 1",
        // the course's model on 64 x 64: pad 3, valid convolution, valid max pool
        "64, 7, 3, 2, 1, 32",
        "32, 3, 0, 2, 1, 15",
        "15, 1, 0, 2, 1, 8",
        "2, 2, 0, 2, 1, 1",
        // one window, no room to move
        "1, 1, 0, 1, 1, 1",
        "3, 3, 0, 5, 1, 1",
        "1, 3, 1, 2, 1, 1",
        // an even kernel loses one
        "8, 4, 1, 1, 1, 7",
        // dilation: PyTorch accepts and returns these
        "7, 3, 0, 1, 2, 3",
        "7, 3, 2, 1, 2, 7",
        "10, 3, 2, 2, 3, 4",
    })
    void rounds_down(int n, int kernel, int padding, int stride, int dilation, int expected) {
        Axis axis = Axis.of(n).kernel(kernel).padding(padding).stride(stride).dilation(dilation);
        assertEquals(expected, axis.outputSize());
    }

    @ParameterizedTest(name = "n={0} f={1} s={2} d={3}: {4} outputs, {5} before and {6} after")
    @CsvSource({
        // TensorFlow, tf.nn, "Notes on padding": extra at the end
        "8, 3, 2, 1, 4, 0, 1",
        "7, 3, 2, 1, 4, 1, 1",
        "224, 7, 2, 1, 112, 2, 3",
        "5, 2, 1, 1, 5, 0, 1",
        "5, 4, 1, 1, 5, 1, 2",
        "6, 5, 1, 1, 6, 2, 2",
        "13, 6, 5, 1, 3, 1, 2",
        // a stride larger than the kernel leaves nothing to pad, and never a negative padding
        "8, 1, 2, 1, 4, 0, 0",
        "9, 1, 4, 1, 3, 0, 0",
        "10, 1, 4, 1, 3, 0, 0",
        "2, 3, 7, 1, 1, 0, 1",
        "5, 3, 1, 2, 5, 2, 2",
    })
    void same_upper(int n, int kernel, int stride, int dilation, int outputs, int before, int after) {
        Axis axis = Axis.of(n).kernel(kernel).stride(stride).dilation(dilation).padding(Padding.same());
        assertEquals(outputs, axis.outputSize());
        assertEquals(new Padding.Explicit(before, after), axis.pads());

        Axis lower = axis.padding(Padding.sameLower());
        assertEquals(outputs, lower.outputSize());
        assertEquals(new Padding.Explicit(after, before), lower.pads());
    }

    @ParameterizedTest(name = "n={0} f={1} p={2} s={3}: floor {4}, ceil {5}, unclipped {6}")
    @CsvSource({
        // 3x3 max pool of stride 2: MSRA Caffe without padding rounds up, PyTorch with padding 1 rounds down
        "112, 3, 0, 2, 55, 56, 56",
        "112, 3, 1, 2, 56, 57, 57",
        "32, 3, 0, 2, 15, 16, 16",
        // the shortcut of ResNet-D on an odd input
        "7, 2, 0, 2, 3, 4, 4",
        "15, 2, 0, 2, 7, 8, 8",
        "8, 2, 0, 2, 4, 4, 4",
        // PyTorch leaves out a window that starts in the padding, MXNet's 'full' keeps it
        "5, 2, 1, 2, 3, 3, 4",
        "2, 2, 1, 3, 1, 1, 2",
        "3, 2, 1, 4, 1, 1, 2",
        "4, 1, 0, 3, 2, 2, 2",
        "4, 1, 0, 2, 2, 2, 3",
    })
    void rounds_as_engines_do(int n, int kernel, int padding, int stride, int floor, int ceil, int unclipped) {
        Axis axis = Axis.of(n).kernel(kernel).padding(padding).stride(stride);
        assertEquals(floor, axis.rounding(Rounding.FLOOR).outputSize());
        assertEquals(ceil, axis.rounding(Rounding.CEIL).outputSize());
        assertEquals(unclipped, axis.rounding(Rounding.CEIL_UNCLIPPED).outputSize());
    }

    @Test
    void ceil_takes_a_window_that_is_a_little_too_large() {
        Axis axis = Axis.of(2).kernel(3).stride(2).rounding(Rounding.CEIL);
        assertEquals(1, axis.outputSize());
        assertEquals(1, axis.overhang());
    }

    @ParameterizedTest(name = "n={0} f={1} d={2}: {3}")
    @CsvSource({"5, 3, 1, 7", "5, 1, 1, 5", "4, 4, 1, 7", "5, 3, 2, 9"})
    void full_counts_every_window_that_touches_the_input(int n, int kernel, int dilation, int expected) {
        Axis axis = Axis.of(n).kernel(kernel).dilation(dilation).padding(Padding.full());
        assertEquals(expected, axis.outputSize());
    }

    @Test
    void padding_says_its_sides_as_a_sentence_would() {
        assertEquals("0 before, 1 after", Padding.of(0, 1).toString());
    }

    @Test
    void sizes_up_to_the_largest_int_are_exact() {
        int most = Integer.MAX_VALUE;
        assertEquals(most, Axis.of(most).outputSize());
        assertEquals(1, Axis.of(most).kernel(most).outputSize());
        assertEquals(
                1, Axis.of(1).kernel(1).stride(most).padding(Padding.same()).outputSize());
        assertEquals((most + 1L) / 2, Axis.of(most).stride(2).outputSize());
        assertEquals(most, Axis.of(most - 2).kernel(1).padding(1).outputSize());
    }
}
