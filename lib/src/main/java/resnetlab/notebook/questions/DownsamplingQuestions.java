package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import resnetlab.blocks.Pooling;
import resnetlab.exercise.Misconception;
import resnetlab.figures.CoverageMap;
import resnetlab.figures.SideBySide;
import resnetlab.figures.ValueMap;
import resnetlab.geometry.Layer;
import resnetlab.measure.OneChannel;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 06, sections 1 to 3: who reads, who is linear, where gradients go. */
public final class DownsamplingQuestions {
    private static final Layer TWO = Layer.kernel(2).stride(2);
    private static final double[][] WINDOW = {{3, 7}, {1, 5}};
    private static final int ARRIVING = 8;
    private static final Shape SIXTEEN = new Shape(1, 1, 16, 16);

    /** How many notice a pixel that the strided 1x1 does not read, when it is large and when it is small. */
    public static final NumberQuestion POKE = new NumberQuestion(
            "06-poke",
            "Three ways of turning 4 x 4 pixels into 2 x 2: a 1x1 convolution of stride 2, an average pool 2x2, a max pool 2x2. "
                    + "The pixel in row 1, column 1 is 0; the largest of its window is 6 (rows and columns count from 0). It becomes 9: "
                    + "of how many of the three does the output change? It becomes 3 instead: of how many now? Give two numbers.",
            () -> List.of(PoolExperiments.noticing(9), PoolExperiments.noticing(3)),
            List.of(
                    new Belief(
                            List.of(3, 3),
                            Misconception.ONE_BY_ONE_LOOKS_AROUND,
                            "The windows of a 1x1 of stride 2 stand on the even rows and columns and cover one pixel each."),
                    new Belief(
                            List.of(2, 2),
                            Misconception.READ_IS_NOTICED,
                            "9 is right. With 3 the largest of the window is 6, before and after."),
                    new Belief(
                            List.of(1, 1),
                            Misconception.MAX_POOL_LOOKS_AT_ONE,
                            "The max pool keeps one value in four, that is true. But to know which, it looks at all four, and 9 wins.")),
            "The strided 1x1 decides by place: whatever stands in that pixel, it never looks. Both pools look. The average pool counts "
                    + "every change, the max pool decides by value: 9 wins, 3 does not.",
            () -> PixelPoke.picture(1, 1, 9));

    /** The maximum of a sum and the sum of maxima. */
    public static final NumberQuestion TWO_WINDOWS = new NumberQuestion(
            "06-two-windows",
            "Two windows: x = (1, 0) and y = (0, 1). What is max(x) + max(y), and what is max(x + y)? Give two numbers.",
            () -> {
                double[][] x = {{1, 0}, {0, 0}};
                double[][] y = {{0, 1}, {0, 0}};
                double[][] sum = {{1, 1}, {0, 0}};
                return List.of(PoolExperiments.max(x) + PoolExperiments.max(y), PoolExperiments.max(sum));
            },
            List.of(
                    new Belief(
                            List.of(2, 2),
                            Misconception.POOLING_IS_LINEAR,
                            "The sum of the windows is (1, 1), and its largest value is 1."),
                    new Belief(
                            List.of(1, 1),
                            Misconception.POOLING_IS_LINEAR,
                            "Each window has the maximum 1, and there are two of them.")),
            "Two winners in different places cannot both win once they stand in one window. An average has no such trouble: "
                    + "with two values in a window, 1/2 + 1/2 is 1, and the average of (1, 1) is 1.",
            () -> ValueMap.of("x + y", "The largest value is 1, not 2.", new int[][] {{1, 1}}));

    /** Which ways of halving are linear. */
    public static final ChoiceQuestion LINEAR = new ChoiceQuestion(
            "06-linear",
            "f is linear when f(2x + 3y) = 2 f(x) + 3 f(y), and so for all numbers in place of 2 and 3. "
                    + "Which of these three are linear: a strided 1x1 without bias, an average pool, a max pool?",
            List.of(
                    Option.wrong(
                            Choice.A,
                            "none: each of them loses information",
                            Misconception.LOSING_IS_NOT_LINEAR,
                            "Leaving out every second row is linear too: leave them out before or after adding, it is the same."),
                    Option.wrong(
                            Choice.B,
                            "the strided 1x1 only",
                            Misconception.LOSING_IS_NOT_LINEAR,
                            "An average is a weighted sum: each weight is a quarter. Weighted sums are linear."),
                    Option.right(Choice.C, "the strided 1x1 and the average pool"),
                    Option.wrong(
                            Choice.D,
                            "all three",
                            Misconception.POOLING_IS_LINEAR,
                            "You have just seen two windows for which the max pool is not.")),
            PoolExperiments::linearOnes,
            "Weighted sums are linear, and leaving something out is a weighted sum with zeros. A max pool takes its decision anew for "
                    + "each input, and that is not.",
            () -> ValueMap.of(
                    "Weights of an average pool's window, in quarters",
                    "Each value counts one quarter, whatever the values are.",
                    new int[][] {{1, 1}, {1, 1}}));

    /** The gradient of a max pool's window. */
    public static final NumberQuestion GRADIENT = new NumberQuestion(
            "06-gradient",
            "A 2 x 2 window holds 3 and 7 in its first row, 1 and 5 in its second. A gradient of 8 arrives at the output of a max "
                    + "pool. What arrives at the four pixels? Give four numbers, row by row.",
            () -> PoolExperiments.whole(OneChannel.gradient(Pooling.max(TWO), WINDOW, ARRIVING)),
            List.of(
                    new Belief(
                            List.of(2, 2, 2, 2),
                            Misconception.ALL_THAT_IS_READ_LEARNS,
                            "So an average pool shares it out. A max pool's output follows one pixel only."),
                    new Belief(
                            List.of(8, 8, 8, 8),
                            Misconception.ALL_THAT_IS_READ_LEARNS,
                            "Raise the 3 a little: the output stays 7, so the 3 has no gradient."),
                    new Belief(
                            List.of(8, 0, 0, 0),
                            Misconception.MAX_POOL_LOOKS_AT_ONE,
                            "That is what a strided 1x1 does. The max pool's output is the 7.")),
            "Raise a pixel by a tiny bit and ask what the output does. It follows the 7 one to one and ignores the rest.",
            () -> ValueMap.of(
                    "The gradient that arrives",
                    "All of it reaches the winner, none the others.",
                    PoolExperiments.ints(OneChannel.gradient(Pooling.max(TWO), WINDOW, ARRIVING))));

    /** What three max pools in a row leave of the gradient. */
    public static final NumberQuestion THREE_IN_A_ROW = new NumberQuestion(
            "06-three-in-a-row",
            "Three max pools 2x2 in a row make 2 x 2 pixels of 16 x 16. A gradient arrives at all 4 outputs. At how many of the 256 "
                    + "pixels does some of it arrive?",
            () -> List.of(PoolExperiments.threePools(Pooling.Kind.MAX, SIXTEEN).readPositions()),
            List.of(
                    new Belief(
                            List.of(256),
                            Misconception.ALL_THAT_IS_READ_LEARNS,
                            "All 256 are read. But each output has one winner only, all the way down."),
                    new Belief(
                            List.of(64),
                            Misconception.ALL_THAT_IS_READ_LEARNS,
                            "That is so for one pool, 64 outputs of 256 pixels. Each further pool picks among the winners.")),
            "One winner for each output. Three strided 1x1 would reach 4 pixels as well, and three average pools all 256.",
            () -> SideBySide.of(
                    "Where the gradient arrives.",
                    CoverageMap.ofGradient(
                            "three max pools",
                            PoolExperiments.threePools(Pooling.Kind.MAX, SIXTEEN)
                                    .read()),
                    CoverageMap.ofGradient(
                            "three average pools",
                            PoolExperiments.threePools(Pooling.Kind.AVERAGE, SIXTEEN)
                                    .read())));

    private DownsamplingQuestions() {}
}
