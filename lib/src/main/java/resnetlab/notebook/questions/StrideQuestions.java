package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Variant;
import resnetlab.exercise.Misconception;
import resnetlab.figures.CoverageMap;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;
import resnetlab.figures.ValueMap;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;
import resnetlab.measure.GeometryMap;
import resnetlab.measure.OneChannel;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 05, sections 1 to 4: what a stride leaves unread. */
public final class StrideQuestions {
    private static final int WIDTH = 16;
    private static final int SIX = 6;
    private static final Layer ONE = Layer.kernel(1).stride(2);
    private static final Plane ONE_BY_ONE = ONE.on(SIX, SIX);
    private static final Plane TWO_BY_TWO = Layer.kernel(2).stride(2).on(SIX, SIX);
    private static final Plane THREE_BY_THREE =
            Layer.kernel(3).stride(2).padding(1).on(SIX, SIX);
    private static final Plane ODD = ONE.on(15, 15);
    private static final Shape EIGHT = new Shape(1, 4 * WIDTH, 8, 8);

    /** What windows of 1, 2 and 3 read at stride 2. */
    public static final NumberQuestion THREE_WINDOWS = new NumberQuestion(
            "05-three-windows",
            "An image of 6 x 6 pixels and a stride of 2. Three windows: 1x1 without padding, 2x2 without padding, 3x3 with "
                    + "padding 1. How many of the 36 pixels does each of them read? Give three numbers.",
            () -> List.of((int) ONE_BY_ONE.readCount(), (int) TWO_BY_TWO.readCount(), (int) THREE_BY_THREE.readCount()),
            List.of(
                    new Belief(
                            List.of(18, 36, 36),
                            Misconception.HALF_IS_THE_SIDE,
                            "Half of the rows and half of the columns: half of a half. The other two are right."),
                    new Belief(
                            List.of(18, 18, 18),
                            Misconception.HALF_IS_THE_SIDE,
                            "The output is half as high and half as wide, whatever the window. How much is read is another "
                                    + "question."),
                    new Belief(
                            List.of(9, 9, 9),
                            Misconception.STRIDE_SKIPS,
                            "There are 9 windows each time. But a window of 2x2 reads four pixels, and one of 3x3 nine."),
                    new Belief(
                            List.of(27, 0, 0),
                            Misconception.ANSWER_INVERTED,
                            "You counted the pixels that are not read, and counted them well."),
                    new Belief(
                            List.of(36, 36, 36),
                            Misconception.ONE_BY_ONE_LOOKS_AROUND,
                            "A 1x1 sees the one pixel that it stands on. With a stride of 2 it never stands on the next one.")),
            "Each of the three makes 9 outputs. The number in a cell says how many windows read it. A window of 1 leaves gaps at "
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

    /** The gradient of pixels that several windows read, and one that one window reads. */
    public static final NumberQuestion GRADIENT = new NumberQuestion(
            "05-gradient",
            "A 5x5 convolution of stride 2 with padding 2 runs on 6 x 6 pixels of one channel. All its weights are 1, and we ask the "
                    + "engine for the gradient of the sum of all outputs. What is it in the first corner (row 0, column 0)? At row 2, "
                    + "column 2? In the last corner (row 5, column 5)? Give three numbers.",
            () -> List.of(onesGradient()[0][0], onesGradient()[2][2], onesGradient()[SIX - 1][SIX - 1]),
            List.of(
                    new Belief(
                            List.of(1, 1, 1),
                            Misconception.EQUAL_USE,
                            "So it would be if each pixel stood in one output. Some stand in several: count the windows around them."),
                    new Belief(
                            List.of(9, 25, 9),
                            Misconception.FORGOTTEN_STRIDE,
                            "So it is at stride 1. Here the windows begin two pixels apart, at -2, 0 and 2."),
                    new Belief(
                            List.of(2, 3, 1),
                            Misconception.PLACES_ON_ONE_AXIS,
                            "So many windows read it along one row. There are as many along the column: they multiply.")),
            "A pixel that stands in four sums moves the total by 4 when it grows by 1. So with weights of 1 the gradient counts windows: "
                    + "the engine, which knows nothing of our maps, draws one.",
            () -> ValueMap.of(
                    "The gradient of the sum of all outputs",
                    "It is the number of windows that read the pixel.",
                    onesGradient()));

    /** What the paths of v1 read. */
    public static final NumberQuestion V1 = new NumberQuestion(
            "05-v1",
            "Notebook 00 showed it: of 8 x 8 positions the block v1 reads 16. But it has two paths. How many of the 64 does its main path "
                    + "read, how many its shortcut, and how many do both of them read? Give three numbers.",
            () -> readByBoth(Variant.V1),
            List.of(
                    new Belief(
                            List.of(16, 16, 0),
                            Misconception.SHORTCUT_FILLS_IN,
                            "Each reads a quarter. If these were two different quarters, the block would read 32."),
                    new Belief(
                            List.of(8, 8, 0),
                            Misconception.SHORTCUT_FILLS_IN,
                            "They share nothing out. A 1x1 of stride 2 stands on 16 positions, on either path."),
                    new Belief(
                            List.of(16, 64, 16),
                            Misconception.SHORTCUT_FILLS_IN,
                            "So it is in an identity block. Here the shortcut must halve the size too, and it is a strided 1x1."),
                    new Belief(
                            List.of(64, 16, 16),
                            Misconception.STRIDE_PLACEMENT,
                            "The 3x3 would read all. But it comes second, and the 1x1 before it has made its choice already.")),
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

    private static int[][] onesGradient() {
        double[][] gradient = OneChannel.gradient(Conv.of(1, 5).stride(2).toBlock(), new double[SIX][SIX], 1);
        return Arrays.stream(gradient)
                .map(row -> Arrays.stream(row).mapToInt(value -> (int) value).toArray())
                .toArray(int[][]::new);
    }

    /** Returns what the main path reads, what the shortcut reads, and what both do. */
    private static List<Integer> readByBoth(Variant variant) {
        List<Integer> read = read(variant);
        return List.of(read.get(0), read.get(1), read.get(0) + read.get(1) - read.get(2));
    }

    private static List<Integer> read(Variant variant) {
        ResidualBlock block = Bottleneck.projection(variant, WIDTH, 2).toBlock();
        return List.of(
                GeometryMap.of(block.mainPath(), EIGHT).readPositions(),
                GeometryMap.of(block.shortcut(), EIGHT).readPositions(),
                GeometryMap.of(block, EIGHT).readPositions());
    }
}
