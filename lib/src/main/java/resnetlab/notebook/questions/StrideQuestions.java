package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Variant;
import resnetlab.figures.CoverageMap;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;
import resnetlab.measure.GeometryMap;
import resnetlab.measure.GradientMap;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 05, sections 1 to 4: what a stride leaves unread. */
public final class StrideQuestions {
    private static final int WIDTH = 16;
    private static final Layer ONE = Layer.kernel(1).stride(2);
    private static final Plane ONE_BY_ONE = ONE.on(8, 8);
    private static final Plane TWO_BY_TWO = Layer.kernel(2).stride(2).on(8, 8);
    private static final Plane THREE_BY_THREE =
            Layer.kernel(3).stride(2).padding(1).on(8, 8);
    private static final Plane ODD = ONE.on(15, 15);
    private static final Shape EIGHT = new Shape(1, 4 * WIDTH, 8, 8);

    /** What windows of 1, 2 and 3 read at stride 2. */
    public static final NumberQuestion THREE_WINDOWS = new NumberQuestion(
            "05-three-windows",
            "An image of 8 x 8 pixels and a stride of 2. Three windows: 1x1 without padding, 2x2 without padding, 3x3 with "
                    + "padding 1. How many of the 64 pixels does each of them read? Give three numbers.",
            () -> List.of((int) ONE_BY_ONE.readCount(), (int) TWO_BY_TWO.readCount(), (int) THREE_BY_THREE.readCount()),
            List.of(
                    new Belief(
                            List.of(32, 64, 64),
                            Misconception.HALF_IS_THE_SIDE,
                            "Half of the rows and half of the columns: half of a half. The other two are right."),
                    new Belief(
                            List.of(32, 32, 32),
                            Misconception.HALF_IS_THE_SIDE,
                            "The output is half as high and half as wide, whatever the window. How much is read is another "
                                    + "question."),
                    new Belief(
                            List.of(16, 16, 16),
                            Misconception.STRIDE_SKIPS,
                            "There are 16 windows each time. But a window of 2x2 reads four pixels, and one of 3x3 nine."),
                    new Belief(
                            List.of(48, 0, 0),
                            Misconception.ANSWER_INVERTED,
                            "You counted the pixels that are not read, and counted them well."),
                    new Belief(
                            List.of(64, 64, 64),
                            Misconception.ONE_BY_ONE_LOOKS_AROUND,
                            "A 1x1 sees the one pixel that it stands on. With a stride of 2 it never stands on the next one.")),
            "Each of the three makes 16 outputs. The number in a cell says how many windows read it. A window of 1 leaves gaps at "
                    + "stride 2, a window of 2 just closes them, a window of 3 overlaps.",
            StrideQuestions::threeWindows);

    /** What is read of an odd size. */
    public static final NumberQuestion FIFTEEN = new NumberQuestion(
            "05-fifteen",
            "In the course's network stage 2, the first of the four, ends with 15 x 15 positions, and a 1x1 convolution of stride 2 "
                    + "comes next. "
                    + "How many of the 15 rows does it read? How many of the 225 positions? Give two numbers.",
            () -> List.of(ODD.outputHeight(), (int) ODD.readCount()),
            List.of(
                    new Belief(
                            List.of(7, 49),
                            Misconception.FORGOTTEN_LAST_ROW,
                            "Begin with row 0 and count: 0, 2, 4, and so on up to 14."),
                    new Belief(
                            List.of(8, 120),
                            Misconception.HALF_IS_THE_SIDE,
                            "Eight rows of 15: so it would be if whole rows were read. Columns are skipped too."),
                    new Belief(
                            List.of(8, 56),
                            Misconception.ALWAYS_A_QUARTER,
                            "The rows are right. Eight rows with eight columns each are more than a quarter of 225.")),
            "Rows 0, 2, ..., 14 are n / s of them, rounded up, and columns are the same. On an odd size both borders are kept, so "
                    + "a little more than a quarter is read.",
            () -> CoverageMap.of("A 1x1 of stride 2 on 15 x 15 positions", ODD.coverage()));

    /** The gradient in an unread pixel. */
    public static final ChoiceQuestion GRADIENT = new ChoiceQuestion(
            "05-gradient",
            "We run a 1x1 convolution of stride 2 and ask the engine for the gradient of its output with respect to every pixel. "
                    + "What is the gradient of a pixel that no window reads?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "smaller than the others: it only counts a little",
                            Optional.of(Misconception.ONE_BY_ONE_LOOKS_AROUND),
                            "That would need a window that touches it."),
                    new ChoiceQuestion.Option(
                            Choice.B,
                            "almost 0, but for rounding, something like 1e-9",
                            Optional.of(Misconception.SMALL_NOT_ZERO),
                            "Rounding happens where numbers are added. Nothing is added here at all."),
                    new ChoiceQuestion.Option(Choice.C, "exactly 0", Optional.empty(), "")),
            () -> unreadGradientIsZero() ? Choice.C : Choice.B,
            "No output has this pixel in its sum, so nothing flows back. That makes the gradient a probe: where it is exactly 0 in all "
                    + "channels, nobody reads. The map was drawn from gradients alone.",
            () -> CoverageMap.ofRead("Where the gradient is not 0", gradientOfOneByOne()));

    /** What the paths of v1 read. */
    public static final NumberQuestion V1 = new NumberQuestion(
            "05-v1",
            "The block v1 gets 8 x 8 positions. How many of the 64 does its main path read, how many its shortcut, and how many "
                    + "does at least one of the two read? Give three numbers.",
            () -> read(Variant.V1),
            List.of(
                    new Belief(
                            List.of(16, 16, 32),
                            Misconception.SHORTCUT_FILLS_IN,
                            "Each reads a quarter. Now look which quarter."),
                    new Belief(
                            List.of(16, 64, 64),
                            Misconception.SHORTCUT_FILLS_IN,
                            "So it is in an identity block. Here the shortcut must halve the size too, and it is a strided 1x1."),
                    new Belief(
                            List.of(64, 16, 64),
                            Misconception.STRIDE_PLACEMENT,
                            "The 3x3 would read all. But it comes second, and the 1x1 before it has made its choice already."),
                    new Belief(
                            List.of(32, 32, 32),
                            Misconception.HALF_IS_THE_SIDE,
                            "Half of the rows and half of the columns: half of a half.")),
            "Both paths begin with a 1x1 of stride 2, and both begin in the same corner. The shortcut brings nothing that the main "
                    + "path has not seen: three quarters of the positions have no way to the output.",
            () -> StrideExplorer.maps(
                    "v1, stride 2, on 8 x 8 positions", Bottleneck.projection(Variant.V1, WIDTH, 2), 8));

    /** What the paths of v1.5 read. */
    public static final NumberQuestion V1_5 = new NumberQuestion(
            "05-v1-5",
            "Now v1.5: the first 1x1 has stride 1, the 3x3 has stride 2, nothing else is changed. Main path, shortcut, at least "
                    + "one of the two: how many of the 64 positions? Give three numbers.",
            () -> read(Variant.V1_5),
            List.of(
                    new Belief(
                            List.of(64, 64, 64),
                            Misconception.SHORTCUT_REPAIRED,
                            "The main path is right. The shortcut has not been touched."),
                    new Belief(
                            List.of(16, 16, 16),
                            Misconception.STRIDE_PLACEMENT,
                            "That was v1. Here the 1x1 stands on every position, and the 3x3 overlaps at stride 2."),
                    new Belief(
                            List.of(32, 16, 32),
                            Misconception.HALF_IS_THE_SIDE,
                            "Look at the 3x3 of section 1: at stride 2 its windows still overlap.")),
            "Every position now has a way to the output. But the shortcut still skips three quarters of them.",
            () -> StrideExplorer.maps(
                    "v1.5, stride 2, on 8 x 8 positions", Bottleneck.projection(Variant.V1_5, WIDTH, 2), 8));

    private StrideQuestions() {}

    private static Figure threeWindows() {
        return SideBySide.of(
                "The same stride, three windows.",
                CoverageMap.of("1x1", ONE_BY_ONE.coverage()),
                CoverageMap.of("2x2", TWO_BY_TWO.coverage()),
                CoverageMap.of("3x3, padding 1", THREE_BY_THREE.coverage()));
    }

    private static boolean[][] gradientOfOneByOne() {
        return GradientMap.of(Conv.of(1, 1).stride(2).toBlock(), new Shape(1, 1, 6, 6))
                .read();
    }

    private static boolean unreadGradientIsZero() {
        return Arrays.deepEquals(ONE.on(6, 6).read(), gradientOfOneByOne());
    }

    private static List<Integer> read(Variant variant) {
        ResidualBlock block = Bottleneck.projection(variant, WIDTH, 2).toBlock();
        return List.of(
                GeometryMap.of(block.mainPath(), EIGHT).readPositions(),
                GeometryMap.of(block.shortcut(), EIGHT).readPositions(),
                GeometryMap.of(block, EIGHT).readPositions());
    }
}
