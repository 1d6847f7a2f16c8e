package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ConvNorm;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.ShapeException;
import resnetlab.blocks.ShapedBlock;
import resnetlab.blocks.Shortcut;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;
import resnetlab.measure.Comparison;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 04, section 1: which filters end as the input is. */
public final class FilterQuestions {
    private static final Shape X = new Shape(2, 3, 4, 4);
    private static final List<List<Integer>> FILTERS =
            List.of(List.of(4, 4, 3), List.of(3, 3, 3), List.of(3, 3, 4), List.of(2, 8, 3));

    /** Which lists of filters make a block that runs. */
    public static final NumberQuestion LISTS = new NumberQuestion(
            "04-lists",
            "x has 3 channels. An identity block has convolutions with F1, F2 and F3 filters, 1x1, 3x3, 1x1, and adds x to what they "
                    + "give. Four lists [F1, F2, F3]: [4, 4, 3], [3, 3, 3], [3, 3, 4], [2, 8, 3]. Which of these blocks run? Write 1 "
                    + "for each that runs and 0 for each that fails: four numbers.",
            () -> FILTERS.stream()
                    .map(filters -> fits(identityBlock(filters), X) ? 1 : 0)
                    .toList(),
            List.of(
                    new Belief(
                            List.of(0, 1, 0, 0),
                            Misconception.FILTERS_ALL_EQUAL,
                            "F1 and F2 lie inside the main path. Nobody adds anything to them."),
                    new Belief(
                            List.of(1, 1, 0, 0),
                            Misconception.FILTERS_ALL_EQUAL,
                            "F1 and F2 need not be alike either: a convolution takes any number of channels."),
                    new Belief(
                            List.of(1, 1, 1, 1),
                            Misconception.PROJECTION_NEVER,
                            "[3, 3, 4] gives 4 channels, and x has 3. Value by value, who is the fourth added to?"),
                    new Belief(
                            List.of(0, 1, 1, 0),
                            Misconception.FILTERS_ALL_EQUAL,
                            "You looked at the first number. The addition meets the last one.")),
            "The number of filters of the last convolution is the number of channels that reach the addition. It must be that of x. What "
                    + "happens before it is nobody's business.",
            () -> SideBySide.of(
                    "The last number decides: x has %d channels.".formatted(X.get(1)),
                    FILTERS.stream().skip(2).map(FilterQuestions::channels).toArray(Figure[]::new)));

    /** Why the course tests two lists. */
    public static final ChoiceQuestion WHY_THESE = new ChoiceQuestion(
            "04-why-these",
            "The course's public tests of the identity block use the filters [4, 4, 3] in one case and [3, 3, 3] in another. Why?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "one list is for training, the other for inference",
                            Optional.of(Misconception.MODE_CHOOSES_FILTERS),
                            "Both lists run in both modes, and give the same shape."),
                    new ChoiceQuestion.Option(Choice.B, "they are just two cases", Optional.empty(), ""),
                    new ChoiceQuestion.Option(
                            Choice.C,
                            "[3, 3, 3] is an identity block, [4, 4, 3] needs a projection",
                            Optional.of(Misconception.FILTERS_ALL_EQUAL),
                            "With [4, 4, 3] three channels come out and three went in: x itself can be added.")),
            () -> bothRunInBothModes() ? Choice.B : Choice.A,
            "Two tests with different numbers find more mistakes than one. A block with the filters written down passes one of them "
                    + "only.",
            () -> Pictures.note(
                    "Run in both modes", "[4, 4, 3] and [3, 3, 3] both give " + X + " for an input of " + X + "."));

    private FilterQuestions() {}

    private static Figure channels(List<Integer> filters) {
        String end =
                fits(identityBlock(filters), X) ? "It ends as x is: it runs." : "It does not end as x is: it fails.";
        return Pictures.mainPath(filters.toString(), end, Math.toIntExact(X.get(1)), filters);
    }

    static boolean fits(ShapedBlock block, Shape input) {
        try {
            block.outputShape(input);
            return true;
        } catch (ShapeException refused) {
            return false;
        }
    }

    private static ResidualBlock identityBlock(List<Integer> filters) {
        Chain main = new Chain("main path")
                .then("conv1", ConvNorm.relu(Conv.of(filters.get(0), 1)).toBlock())
                .then("conv2", ConvNorm.relu(Conv.of(filters.get(1), 3)).toBlock())
                .then("conv3", ConvNorm.linear(Conv.of(filters.get(2), 1)).toBlock());
        return new ResidualBlock("identity block", main, new Shortcut.Identity().toBlock());
    }

    /** Runs a block of each list twice in each mode; what does not fit, throws. */
    private static boolean bothRunInBothModes() {
        return FILTERS.subList(0, 2).stream()
                .map(filters -> Comparison.of(identityBlock(filters), identityBlock(filters), X, 1))
                .allMatch(same -> same.inference() == 0 && same.training() == 0);
    }
}
