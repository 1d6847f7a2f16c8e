package resnetlab.notebook.questions;

import java.util.Arrays;
import java.util.List;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 01, sections 4 to 6: what SAME means, who gets the odd one, and who is read how often. */
public final class SamePaddingQuestions {

    private static final Axis STRIDED =
            Axis.of(8).kernel(3).padding(Padding.same()).stride(2);
    private static final Axis SYMMETRIC = Axis.of(8).kernel(3).padding(1).stride(2);
    private static final Axis PER_SIDE_AXIS = Axis.of(5).kernel(3).padding(1);
    private static final Axis EVEN_KERNEL_AXIS = Axis.of(8).kernel(4).padding(1);

    /** The output size of SAME at stride 2. */
    public static final NumberQuestion STRIDE = new NumberQuestion(
            "01-same-stride",
            "A row of 8 pixels, a window of width 3, padding `same`, stride 2. What is the output size?",
            () -> List.of(STRIDED.outputSize()),
            List.of(
                    new Belief(
                            List.of(8),
                            Misconception.SAME_KEEPS_SIZE,
                            "The word promises it, but only at stride 1. With stride 2 same means: as many as n / 2, rounded up."),
                    new Belief(List.of(3), Misconception.PADDING_LEFT_OUT, "That is the size without padding.")),
            "TensorFlow defines SAME by its output: n / s, rounded up. The padding is whatever that takes.",
            () -> Pictures.windows(STRIDED));

    /** What padding 1 means. */
    public static final NumberQuestion PER_SIDE = new NumberQuestion(
            "01-per-side",
            "A row of 5 pixels, a window of width 3, stride 1, padding p = 1. What is the output size?",
            () -> List.of(PER_SIDE_AXIS.outputSize()),
            List.of(
                    new Belief(
                            List.of(4),
                            Misconception.PER_SIDE_OR_TOTAL,
                            "You added one position in all. Some books count so; DJL, PyTorch and this kit count per side."),
                    new Belief(List.of(3), Misconception.PADDING_LEFT_OUT, "That is the size without padding.")),
            "One position on each side makes 7, and a window of width 3 has 5 places on 7. "
                    + "When you read a formula with p in it, look first whether it says 2p or p.",
            () -> Pictures.windows(PER_SIDE_AXIS));

    /** What (f - 1) / 2 does for an even kernel. */
    public static final NumberQuestion EVEN = new NumberQuestion(
            "01-even-kernel",
            "A row of 8 pixels and a window of width 4. You pad (4 - 1) / 2 = 1 on each side, in whole numbers, to keep the size. "
                    + "What is the output size?",
            () -> List.of(EVEN_KERNEL_AXIS.outputSize()),
            List.of(
                    new Belief(
                            List.of(8),
                            Misconception.EVEN_KERNEL,
                            "The window needs 3 positions more, and 3 cannot be shared out evenly."),
                    new Belief(List.of(6), Misconception.FORGOTTEN_ONE, "You counted the steps, 8 + 2 - 4.")),
            "An even window needs an odd number of extra positions, f - 1. Equal sides cannot give that: one side must get more. "
                    + "The course tests its identity block with f = 2, and so meets exactly this.",
            () -> Pictures.windows(EVEN_KERNEL_AXIS));

    /** The two sides of SAME with an odd total. */
    public static final NumberQuestion ODD_ONE = new NumberQuestion(
            "01-odd-one",
            "Back to 8 pixels, width 3, stride 2, `same`: 4 outputs. How many positions does TensorFlow pad before the row, and "
                    + "how many after it? Give two numbers.",
            () -> {
                Padding.Explicit pads = STRIDED.pads();
                return List.of(pads.before(), pads.after());
            },
            List.of(
                    new Belief(
                            List.of(1, 1),
                            Misconception.SAME_IS_SYMMETRIC,
                            "That gives 4 outputs too, but its last position is never read. SAME pads only what it needs."),
                    new Belief(
                            List.of(1, 0),
                            Misconception.EXTRA_AT_THE_FRONT,
                            "One position is right, on the other side. ONNX knows your rule as SAME_LOWER.")),
            "The last window must end at position (4 - 1) x 2 + 3 = 9, so one position is missing, and it goes to the end. "
                    + "Symmetric padding gives the same size on another grid: the windows are centred on other pixels.",
            () -> Pictures.beside(
                    "The same size on another grid.", "TensorFlow's SAME", STRIDED, "1 on each side", SYMMETRIC));

    /** How often each of five pixels is read. */
    public static final NumberQuestion COVERAGE = new NumberQuestion(
            "01-coverage",
            "5 pixels, a window of width 3, stride 1, padding 1 on each side: 5 windows. How many of them read the first pixel, the "
                    + "second, ... the fifth? Give five numbers.",
            () -> Arrays.stream(PER_SIDE_AXIS.coverage()).boxed().toList(),
            List.of(
                    new Belief(
                            List.of(3, 3, 3, 3, 3),
                            Misconception.EQUAL_USE,
                            "Three windows would read each pixel if the windows went on past the border. They stop."),
                    new Belief(
                            List.of(1, 2, 3, 2, 1),
                            Misconception.EQUAL_USE,
                            "That is without padding. One padding position lets one more window reach each end.")),
            "Padding helps the border, but the border pixels are still read less often. Only full padding, f - 1 on each side, "
                    + "reads every pixel equally often, and then the output grows.",
            () -> Pictures.windows(PER_SIDE_AXIS));

    private SamePaddingQuestions() {}
}
