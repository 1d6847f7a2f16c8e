package resnetlab.notebook.questions;

import java.util.Arrays;
import java.util.List;
import resnetlab.exercise.Misconception;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 01, sections 4 to 6: what SAME means, who gets the odd one, and who is read how often. */
public final class SamePaddingQuestions {

    private static final Axis STRIDED =
            Axis.of(8).kernel(3).padding(Padding.same()).stride(2);
    private static final Axis WIDE =
            Axis.of(8).kernel(5).padding(Padding.same()).stride(2);
    private static final Axis WIDE_SYMMETRIC = Axis.of(8).kernel(5).padding(2).stride(2);
    private static final Axis COVERED = Axis.of(6).kernel(5).padding(2);
    private static final Axis PER_SIDE_AXIS = Axis.of(5).kernel(3).padding(Padding.same());
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
            "5 pixels, a window of width 3, stride 1, and the output shall have 5 positions. A book counts them by (n + p - f) / s + 1, "
                    + "this kit by (n + 2p - f) / s + 1. Which p does the book need, and which p this kit? Give two numbers.",
            () -> List.of(
                    PER_SIDE_AXIS.pads().before() + PER_SIDE_AXIS.pads().after(),
                    PER_SIDE_AXIS.pads().before()),
            List.of(
                    new Belief(
                            List.of(1, 1),
                            Misconception.PER_SIDE_OR_TOTAL,
                            "Put 1 into the book's formula: 5 + 1 - 3, and 1, is 4. The book counts both sides together."),
                    new Belief(
                            List.of(2, 2),
                            Misconception.PER_SIDE_OR_TOTAL,
                            "Put 2 into the kit's formula: 5 + 4 - 3, and 1, is 7. This p is for each side."),
                    new Belief(
                            List.of(1, 2),
                            Misconception.PER_SIDE_OR_TOTAL,
                            "The right numbers, the other way round: 2p is the total of a p that counts each side.")),
            "Two positions in all, one on each side. Some books count the total; DJL, PyTorch and this kit count per side. "
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
            "8 pixels again, stride 2, `same`: 4 outputs. Now the window covers 5 pixels. How many positions does TensorFlow pad "
                    + "before the row, and how many after it? Give two numbers.",
            () -> List.of(WIDE.pads().before(), WIDE.pads().after()),
            List.of(
                    new Belief(
                            List.of(2, 2),
                            Misconception.SAME_IS_SYMMETRIC,
                            "That gives 4 outputs too, but its last position is never read. SAME pads only what it needs."),
                    new Belief(
                            List.of(2, 1),
                            Misconception.EXTRA_AT_THE_FRONT,
                            "Three positions is right, but the extra one goes to the other side. ONNX knows your rule as "
                                    + "SAME_LOWER.")),
            "Four windows of width 5 at stride 2 reach (4 - 1) x 2 + 5 = 11 positions. There are 8, so three are missing: one goes "
                    + "before the row and two go after it. Symmetric padding gives the same size on another grid: the windows are "
                    + "centred on other pixels.",
            () -> Pictures.beside(
                    "The same size on another grid.", "TensorFlow's SAME", WIDE, "2 on each side", WIDE_SYMMETRIC));

    /** How often each of six pixels is read. */
    public static final NumberQuestion COVERAGE = new NumberQuestion(
            "01-coverage",
            "6 pixels, a window of width 5, stride 1, padding 2 on each side: 6 windows. How many of them read the first pixel, the "
                    + "second, ... the sixth? Give six numbers.",
            () -> Arrays.stream(COVERED.coverage()).boxed().toList(),
            List.of(
                    new Belief(
                            List.of(5, 5, 5, 5, 5, 5),
                            Misconception.EQUAL_USE,
                            "Five windows would read each pixel if the windows went on past the border. They stop."),
                    new Belief(
                            List.of(1, 2, 2, 2, 2, 1),
                            Misconception.PADDING_LEFT_OUT,
                            "That is without padding. Each padding position lets one more window reach that end.")),
            "Padding helps the border, but the border pixels are still read less often. At stride 1, on a row longer than the window, "
                    + "only padding of at least f - 1 on each side reads every pixel equally often, and then the output grows.",
            () -> Pictures.windows(COVERED));

    private SamePaddingQuestions() {}
}
