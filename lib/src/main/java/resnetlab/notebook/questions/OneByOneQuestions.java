package resnetlab.notebook.questions;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;
import resnetlab.figures.ValueMap;
import resnetlab.geometry.Layer;
import resnetlab.measure.ChannelMixing;
import resnetlab.measure.LitPixel;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 02, sections 1, 2 and 4: what a 1x1 convolution sees, and which channels it mixes. */
public final class OneByOneQuestions {
    private static final Shape SMALL = new Shape(1, 3, 5, 5);
    private static final Shape FOUR_CHANNELS = new Shape(1, 4, 8, 8);

    /** What one lit value reaches through a 1x1. */
    public static final NumberQuestion LIT = new NumberQuestion(
            "02-lit",
            "An image of 5 x 5 pixels with 3 channels is dark: all values are 0. You set one value, in the middle of one channel, "
                    + "to 1. A 1x1 convolution with 4 filters and random weights reads the image. How many of its 4 output channels "
                    + "change, and at how many positions? Give two numbers.",
            () -> List.of(lit(1).channels(), lit(1).positions()),
            List.of(
                    new Belief(
                            List.of(4, 9),
                            Misconception.ONE_BY_ONE_LOOKS_AROUND,
                            "9 positions is what a 3x3 window reaches. A 1x1 window stands on the lit pixel in one place only."),
                    new Belief(
                            List.of(4, 25),
                            Misconception.ONE_BY_ONE_LOOKS_AROUND,
                            "The weights are the same everywhere, but a dark pixel times any weight is still 0."),
                    new Belief(
                            List.of(1, 1),
                            Misconception.CHANNELS_APART,
                            "The position is right. But each of the 4 filters has a weight for the lit channel."),
                    new Belief(
                            List.of(3, 1),
                            Misconception.CHANNELS_APART,
                            "3 is the number of input channels. The output has a channel for each filter, and each reads all 3.")),
            "The lit value is multiplied by one weight of each filter. So it shows in all output channels, at its own position. "
                    + "A 3x3 carries it to its neighbours as well.",
            () -> SideBySide.of(
                    "The 1x1 changes one position, the 3x3 nine.",
                    map("1x1: output channels that change", lit(1)),
                    map("3x3: output channels that change", lit(3))));

    /** Two filters on one pixel, with a pencil. */
    public static final NumberQuestion PIXEL = new NumberQuestion(
            "02-pixel",
            "A pixel has the values 1, 2, 3 in its three channels. Filter 0 has the weights 1, 1, 1 and filter 1 has 3, 0, 2. "
                    + "What are the two output values of this pixel? Give two numbers.",
            OneByOneQuestions::pixel,
            List.of(
                    new Belief(
                            List.of(2, 3),
                            Misconception.CHANNELS_AVERAGED,
                            "Those are the sums, divided by 3. Nobody divides."),
                    new Belief(
                            List.of(6, 6),
                            Misconception.WEIGHTS_LEFT_OUT,
                            "6 is the sum of the channels. Filter 1 has other weights than 1.")),
            "1 x 1 + 1 x 2 + 1 x 3 is 6, and 3 x 1 + 0 x 2 + 2 x 3 is 9: one row of weights for each filter, one sum for each row.",
            () -> ValueMap.of(
                    "The weights, and the sums behind them",
                    "Each row is a filter: three weights, then the sum for the pixel 1, 2, 3.",
                    new int[][] {{1, 1, 1, pixel().get(0)}, {3, 0, 2, pixel().get(1)}}));

    /** How many pairs of channels are connected. */
    public static final NumberQuestion CONNECTIONS = new NumberQuestion(
            "02-connections",
            "4 channels go in, 4 come out: 16 pairs of an input and an output channel. How many pairs does a 2x2 max pool of stride 2 "
                    + "connect, and how many a 1x1 convolution of stride 2? Give two numbers.",
            () -> List.of(pool().connections(), oneByOne().connections()),
            List.of(
                    new Belief(
                            List.of(16, 16),
                            Misconception.POOL_MIXES_CHANNELS,
                            "The pool compares four pixels of one channel. It never looks at another."),
                    new Belief(
                            List.of(4, 4),
                            Misconception.CHANNELS_APART,
                            "True for the pool. A filter of the convolution reads all channels."),
                    new Belief(
                            List.of(16, 4),
                            Misconception.ONE_BY_ONE_LOOKS_AROUND,
                            "It is the other way round: the pool stays in its channel and looks at neighbours; the 1x1 reads all "
                                    + "channels of one pixel.")),
            "The pool's picture is a diagonal: every channel for itself. The 1x1 connects each with each.",
            () -> SideBySide.of(
                    "A pool is a diagonal, a 1x1 is full.",
                    mixing("2x2 max pool, stride 2", pool()),
                    mixing("1x1, 4 filters, stride 2", oneByOne())));

    private OneByOneQuestions() {}

    private static LitPixel lit(int kernel) {
        return LitPixel.of(Conv.of(4, kernel).toBlock(), SMALL, 0, 2, 2);
    }

    private static Figure map(String title, LitPixel lit) {
        return ValueMap.of(
                title,
                "%d of 4 channels, at %d of 25 positions.".formatted(lit.channels(), lit.positions()),
                lit.channelsAt());
    }

    private static List<Integer> pixel() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray weights = manager.create(new float[] {1, 1, 1, 3, 0, 2}, new Shape(2, 3));
            float[] sums = weights.matMul(manager.create(new float[] {1, 2, 3}, new Shape(3, 1)))
                    .toFloatArray();
            return List.of(Math.round(sums[0]), Math.round(sums[1]));
        }
    }

    private static ChannelMixing pool() {
        return ChannelMixing.of(Pooling.max(Layer.kernel(2).stride(2)), FOUR_CHANNELS);
    }

    private static ChannelMixing oneByOne() {
        Block block = Conv.of(4, 1).stride(2).toBlock();
        return ChannelMixing.of(block, FOUR_CHANNELS);
    }

    private static Figure mixing(String title, ChannelMixing mixing) {
        return ValueMap.of(
                title,
                "%d of 16 pairs are connected. Rows: output channels. Columns: input channels."
                        .formatted(mixing.connections()),
                mixing.toCounts());
    }
}
