package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.ShapedBlock;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 02, section 3: what sets the channels, and what the size. */
public final class KnobQuestions {
    private static final Shape LARGE = new Shape(1, 64, 8, 8);
    private static final Conv STRIDED = Conv.of(128, 1).stride(2);
    private static final Layer POOL_OF_STRIDE_1 = Layer.kernel(3).padding(1);
    private static final Axis STRIDED_SAME =
            Axis.of(8).kernel(1).padding(Padding.same()).stride(2);

    /** A 1x1 of stride 2. */
    public static final NumberQuestion STRIDE = new NumberQuestion(
            "02-stride",
            "An image has 64 channels and 8 rows. A 1x1 convolution with 128 filters and stride 2 reads it. How many channels and how "
                    + "many rows come out? Give two numbers.",
            () -> channelsAndRows(STRIDED.toBlock()),
            List.of(
                    new Belief(
                            List.of(128, 8),
                            Misconception.ONE_BY_ONE_ONLY_CHANNELS,
                            "At stride 1 it would. The stride makes the window skip every second row, whatever its size."),
                    new Belief(
                            List.of(64, 4),
                            Misconception.FILTERS_NOT_COUNTED,
                            "The rows are right. The filters set the channels: each makes one.")),
            "Both at once: 128 filters make 128 channels, stride 2 makes 4 of 8 rows, and of 8 columns as well. The course notes "
                    + "are right.",
            () -> shapes("1x1 convolution, 128 filters, stride 2", STRIDED.toBlock()));

    /** A pool of stride 1. */
    public static final NumberQuestion POOL = new NumberQuestion(
            "02-pool",
            "The same image, 64 channels and 8 rows. A max pool with a 3x3 window, padding 1 and stride 1. How many channels and how "
                    + "many rows come out?",
            () -> channelsAndRows(Pooling.max(POOL_OF_STRIDE_1)),
            List.of(
                    new Belief(
                            List.of(64, 4),
                            Misconception.POOL_ALWAYS_HALVES,
                            "Pools often have stride 2, and then they halve. This one has stride 1."),
                    new Belief(
                            List.of(64, 6),
                            Misconception.PADDING_LEFT_OUT,
                            "6 rows without padding; there is 1 on each side."),
                    new Belief(
                            List.of(32, 8),
                            Misconception.POOL_MIXES_CHANNELS,
                            "A pool has no filters. It works on each channel by itself.")),
            "8 + 2 - 3 steps of 1, and the first place: 8. And 64 channels go in, so 64 come out. Pools halve only by their stride.",
            () -> shapes("3x3 max pool, padding 1, stride 1", Pooling.max(POOL_OF_STRIDE_1)));

    /** SAME on a strided 1x1. */
    public static final NumberQuestion SAME = new NumberQuestion(
            "02-same",
            "A row of 8 pixels, a 1x1 window, stride 2, and now TensorFlow's `same`. What is the output size, and how many positions "
                    + "are padded in all? Give two numbers.",
            () -> List.of(
                    STRIDED_SAME.outputSize(),
                    STRIDED_SAME.pads().before() + STRIDED_SAME.pads().after()),
            List.of(
                    new Belief(
                            List.of(8, 7),
                            Misconception.SAME_KEEPS_SIZE,
                            "That would keep the size. But same promises n / s, rounded up."),
                    new Belief(
                            List.of(8, 0),
                            Misconception.SAME_KEEPS_SIZE,
                            "Without padding the size cannot stay at stride 2. Same promises n / s, rounded up."),
                    new Belief(
                            List.of(4, 1),
                            Misconception.PADDING_BY_HABIT,
                            "4 outputs is right. The last window stands on pixel 6: it needs nothing beyond the row.")),
            "The windows stand on the pixels 0, 2, 4 and 6, all inside. So valid and same are one operation for a 1x1 at every "
                    + "stride, not only at stride 1.",
            () -> Pictures.windows(STRIDED_SAME));

    private KnobQuestions() {}

    private static List<Integer> channelsAndRows(ShapedBlock block) {
        Shape shape = block.outputShape(LARGE);
        return List.of(Math.toIntExact(shape.get(1)), Math.toIntExact(shape.get(2)));
    }

    private static Figure shapes(String layer, ShapedBlock block) {
        return Pictures.note(layer, "In " + LARGE + ", out " + block.outputShape(LARGE) + ", as (N, C, H, W).");
    }
}
