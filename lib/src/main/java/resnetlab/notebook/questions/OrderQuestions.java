package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.pooling.Pool;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;
import resnetlab.exercise.Misconception;
import resnetlab.figures.ValueMap;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Layer;
import resnetlab.measure.Comparison;
import resnetlab.measure.LayerTable;
import resnetlab.measure.OneChannel;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 06, sections 4 and 5: pool before or after the 1x1, and sizes that do not divide. */
public final class OrderQuestions {
    private static final double ROUNDING = 1e-5;
    private static final Layer TWO = Layer.kernel(2).stride(2);
    private static final int NINE = 9;
    private static final Axis MAIN = Axis.of(7).kernel(3).padding(1).stride(2);
    private static final Axis SHORTCUT = Axis.of(7).kernel(2).stride(2);

    /** Which way of halving changes places with a 1x1. */
    public static final ChoiceQuestion SWAP = new ChoiceQuestion(
            "06-swap",
            "First make the image smaller, then convolve with a 1x1 of stride 1; or first convolve, then make it smaller. For which "
                    + "ways of halving is the result the same: keeping every second row and column, average pool 2x2, max pool 2x2?",
            List.of(
                    new Option(Choice.A, "for every second pixel and for the average pool", Optional.empty(), ""),
                    new Option(
                            Choice.B,
                            "for all three",
                            Optional.of(Misconception.ORDER_NEVER_MATTERS),
                            "A negative weight turns the largest value into the smallest. The winners change."),
                    new Option(
                            Choice.C,
                            "for every second pixel only",
                            Optional.of(Misconception.ORDER_ALWAYS_MATTERS),
                            "An average over pixels and a weighted sum over channels: add up in either order, the sum is the same."),
                    new Option(
                            Choice.D,
                            "for none",
                            Optional.of(Misconception.ORDER_ALWAYS_MATTERS),
                            "A 1x1 works on each pixel alone, so it does not notice which of its neighbours are left out.")),
            OrderQuestions::swapped,
            "A 1x1 convolution mixes channels and leaves positions alone; an average does it the other way round. Both are weighted "
                    + "sums, so they change places. A maximum is no weighted sum.",
            () -> Pictures.note(
                    "A 1x1 adds two channels, whose windows are (4, 0) and (0, 4)",
                    "Max pool first: 4 + 4 is %d. The 1x1 first: the largest of (4, 4) is %d."
                            .formatted(max(4, 0) + max(0, 4), max(4, 4))));

    /** How much cheaper it is to pool first. */
    public static final NumberQuestion CHEAPER = new NumberQuestion(
            "06-cheaper",
            "A 1x1 convolution turns 256 channels into 512 on an image of 56 x 56. You pool 2x2 before it in place of after it. "
                    + "How many times fewer multiply-adds does the convolution take?",
            () -> List.of((int) (convFirst() / poolFirst())),
            List.of(
                    new Belief(
                            List.of(2),
                            Misconception.HALF_IS_THE_SIDE,
                            "Both sides are halved: half of a half of the pixels is left."),
                    new Belief(
                            List.of(1),
                            Misconception.ORDER_NEVER_MATTERS,
                            "The result is the same, the work is not: a convolution works at every pixel that it gets.")),
            "A quarter of the pixels, a quarter of the work. That is what a strided 1x1 costs as well: "
                    + "a strided 1x1 is the same as taking every second pixel first and convolving then.",
            () -> Pictures.bars(
                    "Two orders, one result",
                    "Pool first, and the 1x1 works on a quarter of the pixels.",
                    "million multiply-adds",
                    new Bar("1x1 first", convFirst() / 1e6),
                    new Bar("pool first", poolFirst() / 1e6)));

    /** Sizes of a main path and a pooled shortcut on 7 pixels. */
    public static final NumberQuestion SEVEN = new NumberQuestion(
            "06-seven",
            "A row of 7 pixels. The main path has a 3x3 convolution of stride 2 with padding 1; the shortcut has an average pool 2x2 of "
                    + "stride 2, as it comes. How many pixels has the main path's output, how many the shortcut's? Give two numbers.",
            () -> List.of(MAIN.outputSize(), SHORTCUT.outputSize()),
            List.of(
                    new Belief(
                            List.of(4, 4),
                            Misconception.HALVES_AGREE,
                            "The pool's windows stand on 0-1, 2-3 and 4-5. Pixel 6 would need a partner."),
                    new Belief(
                            List.of(3, 3),
                            Misconception.HALVES_AGREE,
                            "The padding gives the convolution a last window, around pixel 6.")),
            "The padded convolution rounds up, the pool rounds down, and 4 and 3 cannot be added. On 224 pixels every size that is halved is "
                    + "even, and nobody notices. The course's 64 pixels become 15 on their way, and then somebody does.",
            () -> Pictures.beside("4 and 3.", "main path: 3x3, stride 2", MAIN, "shortcut: average pool", SHORTCUT));

    /** Whether padding is averaged in. */
    public static final NumberQuestion PADDED_MEAN = new NumberQuestion(
            "06-padded-mean",
            "Every pixel of a 7 x 7 image is 9. DJL's average pool, window 3x3, stride 2, padding 1, as it comes. What does it give "
                    + "in a corner, at an edge, in the middle? Give three numbers.",
            () -> {
                double[][] mean = paddedMean();
                return Stream.of(mean[0][0], mean[0][1], mean[1][1])
                        .map(value -> (int) Math.round(value))
                        .toList();
            },
            List.of(new Belief(
                    List.of(9, 9, 9),
                    Misconception.POOL_PADDING_IS_UNSEEN,
                    "The average of nines is 9, but here zeros of the padding are averaged in.")),
            "In a corner the window covers four pixels and five zeros: 36 / 9 is 4. At an edge 54 / 9 is 6. So an average pool with "
                    + "padding darkens the border. A max pool does not: its padding never wins.",
            () -> ValueMap.of("Average pool of nines, padding 1", "Darker at the border.", rounded(paddedMean())));

    private OrderQuestions() {}

    private static Choice swapped() {
        List<Boolean> same = Stream.of(Pooling.Kind.MAX, Pooling.Kind.AVERAGE)
                .map(kind -> sameInBothOrders(kind, TWO))
                .toList();
        boolean every = sameInBothOrders(Pooling.Kind.MAX, Layer.kernel(1).stride(2));
        if (!every) {
            return Choice.D;
        }
        return same.get(0) ? Choice.B : same.get(1) ? Choice.A : Choice.C;
    }

    private static int max(double left, double right) {
        return (int) OneChannel.output(Pooling.max(TWO), new double[][] {{left, right}, {0, 0}})[0][0];
    }

    private static boolean sameInBothOrders(Pooling.Kind kind, Layer layer) {
        Chain poolFirst = new Chain("pool first")
                .then("pool", pool(kind, layer))
                .then("conv", Conv.of(8, 1).toBlock());
        Chain convFirst =
                new Chain("1x1 first").then("conv", Conv.of(8, 1).toBlock()).then("pool", pool(kind, layer));
        return Comparison.of(poolFirst, convFirst, new Shape(2, 4, 8, 8), 1).inference() < ROUNDING;
    }

    private static Pooling pool(Pooling.Kind kind, Layer layer) {
        return kind == Pooling.Kind.MAX ? Pooling.max(layer) : Pooling.average(layer);
    }

    private static long convFirst() {
        return multiplyAdds(
                new Chain("1x1 first").then("conv", Conv.of(512, 1).toBlock()).then("pool", Pooling.average(TWO)));
    }

    private static long poolFirst() {
        return multiplyAdds(new Chain("pool first")
                .then("pool", Pooling.average(TWO))
                .then("conv", Conv.of(512, 1).toBlock()));
    }

    private static long multiplyAdds(Chain chain) {
        return LayerTable.of(chain, new Shape(1, 256, 56, 56)).multiplyAdds();
    }

    private static double[][] paddedMean() {
        double[][] nines = new double[7][7];
        for (double[] row : nines) {
            Arrays.fill(row, NINE);
        }
        SequentialBlock pool =
                new SequentialBlock().add(Pool.avgPool2dBlock(new Shape(3, 3), new Shape(2, 2), new Shape(1, 1)));
        return OneChannel.output(pool, nines);
    }

    private static int[][] rounded(double[][] values) {
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row)
                        .mapToInt(value -> (int) Math.round(value))
                        .toArray())
                .toArray(int[][]::new);
    }
}
