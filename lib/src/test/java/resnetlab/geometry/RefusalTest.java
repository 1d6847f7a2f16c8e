package resnetlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What no engine accepts is refused in a sentence: what was seen, what was expected, what to do. */
class RefusalTest {
    @Test
    void more_positions_than_an_array_has_are_refused_in_a_sentence() {
        Axis most = Axis.of(Integer.MAX_VALUE).kernel(3).padding(1);
        for (Executable question :
                List.<Executable>of(most::coverage, most::paddedCoverage, most::read, most::leftOver)) {
            assertEquals(
                    most.misfit(),
                    Optional.ofNullable(assertThrows(IllegalArgumentException.class, question)
                            .getMessage()));
        }
    }

    @Test
    void rejects_an_empty_axis() {
        refuses(
                () -> Axis.of(0),
                "The input size n is 0, but it must be at least 1. Give the number of positions along the axis, for example 8.");
        refuses(
                () -> LayerStack.of(-1),
                "The input size n is -1, but it must be at least 1. Give the number of positions along the axis, for example 224.");
    }

    @Test
    void rejects_a_window_without_positions_steps_or_gaps() {
        refuses(
                () -> Window.of(0),
                "The kernel is 0, but it must be at least 1. Give the number of positions that a window reads, for example 3.");
        refuses(
                () -> Window.of(3).stride(0),
                "The stride is 0, but it must be at least 1. Give the step from one window to the next, for example 1 or 2.");
        refuses(
                () -> Layer.kernel(3).dilation(0),
                "The dilation is 0, but it must be at least 1. Give 1 for a kernel without gaps.");
    }

    @Test
    void rejects_negative_padding() {
        refuses(
                () -> Axis.of(3).padding(-1),
                "The padding before is -1, but it must be at least 0. Give the number of positions to add on that side, 0 for none.");
        refuses(
                () -> Padding.of(0, -2),
                "The padding after is -2, but it must be at least 0. Give the number of positions to add on that side, 0 for none.");
    }

    @Test
    void rejects_kernel_larger_than_padded_input() {
        Axis axis = Axis.of(5).kernel(8).padding(1).stride(2);
        String sentence =
                "The window spans 8 positions (kernel 8), but the padded input has only 7 (1 + 5 + 1), so no window fits. Use a smaller kernel, more padding or a larger input.";
        assertEquals(Optional.of(sentence), axis.misfit());
        refuses(axis::outputSize, sentence);
        refuses(axis::coverage, sentence);
        refuses(axis::windows, sentence);
        assertEquals(Optional.empty(), axis.kernel(7).misfit());
    }

    @Test
    void rejects_a_dilated_kernel_that_does_not_fit() {
        refuses(
                Axis.of(4).kernel(3).dilation(2)::outputSize,
                "The window spans 5 positions (kernel 3, dilation 2), but the padded input has only 4 (0 + 4 + 0), so no window fits. Use a smaller kernel or dilation, more padding or a larger input.");
    }

    @Test
    void ceil_modes_reject_what_their_engines_reject() {
        Axis one = Axis.of(2).kernel(3).stride(2);
        assertEquals(Optional.empty(), one.rounding(Rounding.CEIL).misfit());
        assertEquals(true, one.rounding(Rounding.CEIL_UNCLIPPED).misfit().isPresent());
        assertEquals(true, one.kernel(4).rounding(Rounding.CEIL).misfit().isPresent());
        assertEquals(true, one.kernel(7).rounding(Rounding.CEIL).misfit().isPresent());
        assertEquals(
                Optional.empty(),
                one.kernel(2).rounding(Rounding.CEIL_UNCLIPPED).misfit());
    }

    @Test
    void rejects_what_an_int_cannot_count() {
        int most = Integer.MAX_VALUE;
        refuses(
                () -> new Window(most, 1, most),
                "A kernel of 2147483647 with dilation 2147483647 spans 4611686011984936963 positions, more than an int can count. Make one of them smaller.");
        assertEquals(most, new Window(2, 1, most - 1).extent());
        refuses(
                () -> new Window(2, 1, most),
                "A kernel of 2 with dilation 2147483647 spans 2147483648 positions, more than an int can count. Make one of them smaller.");
        refuses(
                Axis.of(most).padding(Padding.of(0, 1))::outputSize,
                "The padded input (0 + 2147483647 + 1) and its windows take 2147483648 positions, more than an int can count. Use a smaller input, less padding or a smaller window.");
        refuses(
                Axis.of(most).kernel(most - 1).stride(most - 2).rounding(Rounding.CEIL)::outputSize,
                "The padded input (0 + 2147483647 + 0) and its windows take 4294967291 positions, more than an int can count. Use a smaller input, less padding or a smaller window.");
    }

    @Test
    void stack_names_the_layer_that_does_not_fit() {
        LayerStack stack = LayerStack.of(4, Layer.kernel(2).stride(2), Layer.kernel(3));
        refuses(
                stack::receptiveField,
                "Layer 2: The window spans 3 positions (kernel 3), but the padded input has only 2 (0 + 2 + 0), so no window fits. Use a smaller kernel, more padding or a larger input.");
    }

    @Test
    void stack_rejects_an_output_that_is_not_there() {
        refuses(
                () -> LayerStack.of(4, Layer.kernel(2)).readBy(3),
                "The output is 3, but there are 3 of them. Ask for one from 0 to 2.");
    }

    @Test
    void receptive_field_rejects_nothing_and_overflow() {
        String sentence =
                "A receptive field of size %d and stride %d: both must be at least 1. Start from ReceptiveField.POINT and go through axes.";
        refuses(() -> new ReceptiveField(0, 1, 0), sentence.formatted(0, 1));
        refuses(() -> new ReceptiveField(1, 0, 0), sentence.formatted(1, 0));
        ReceptiveField far = new ReceptiveField(1, Long.MAX_VALUE, 0);
        assertThrows(ArithmeticException.class, () -> far.through(Axis.of(9).stride(2)));
        assertThrows(ArithmeticException.class, () -> far.first(2));
    }

    private static void refuses(Executable question, String sentence) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, question).getMessage());
    }
}
