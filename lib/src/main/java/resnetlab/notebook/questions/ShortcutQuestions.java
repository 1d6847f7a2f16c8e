package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ConvNorm;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.ShapeException;
import resnetlab.blocks.ShapedBlock;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.ShortcutRule;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;
import resnetlab.measure.Comparison;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 04, sections 1, 2 and 6: what can be added to what, and what a projection costs. */
public final class ShortcutQuestions {
    private static final Shape X = new Shape(2, 3, 4, 4);
    private static final Shape STAGE_TWO_INPUT = new Shape(1, 64, 56, 56);
    private static final Shape IMAGE = new Shape(1, 3, 64, 64);
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
                    FILTERS.stream().skip(2).map(ShortcutQuestions::channels).toArray(Figure[]::new)));

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
                    new ChoiceQuestion.Option(
                            Choice.B, "they are two cases; only the last number is fixed", Optional.empty(), ""),
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

    /** Which shortcut the first block of stage 2 needs. */
    public static final ChoiceQuestion STAGE_TWO = new ChoiceQuestion(
            "04-stage-two",
            "The first block of ResNet-50's stage 2 has stride 1. It gets 64 channels of 56 x 56 positions and gives 256 channels of "
                    + "56 x 56. What does its shortcut have to be?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "x itself: height and width do not change",
                            Optional.of(Misconception.PROJECTION_IFF_STRIDE),
                            "Two of three numbers agree. The addition asks for all three."),
                    new ChoiceQuestion.Option(
                            Choice.B,
                            "a 1x1 convolution with 256 filters: channels must agree too",
                            Optional.empty(),
                            ""),
                    new ChoiceQuestion.Option(
                            Choice.C,
                            "x itself would do; a convolution just makes the network more powerful",
                            Optional.of(Misconception.PROJECTION_FOR_COMPLEXITY),
                            "Try it: without the convolution there is no sum to be had.")),
            () -> fits(Bottleneck.identityV1(64).toBlock(), STAGE_TWO_INPUT) ? Choice.A : Choice.B,
            "64 channels cannot be added to 256. The 1x1 convolution on the shortcut makes 256 of them; height and width stay, because "
                    + "its stride is 1. That is why the course begins this stage with a convolutional block of s = 1.",
            () -> Pictures.note("Shapes (N, C, H, W)", refusal()));

    /** How many projections two networks have. */
    public static final NumberQuestion HOW_MANY = new NumberQuestion(
            "04-how-many",
            "ResNet-18 and ResNet-50 both have four stages; all but the first begin with stride 2. The stages of ResNet-18 give 64, 128, "
                    + "256 and 512 channels, those of ResNet-50 give 256, 512, 1024 and 2048. 64 channels go into the first stage. How many "
                    + "blocks need a projection in ResNet-18, and how many in ResNet-50? Give two numbers.",
            () -> List.of(projections(Depth.RESNET_18), projections(Depth.RESNET_50)),
            List.of(
                    new Belief(
                            List.of(4, 4),
                            Misconception.PROJECTION_ALWAYS,
                            "One for each stage. But 64 channels go into ResNet-18's first stage and 64 come out, at stride 1."),
                    new Belief(
                            List.of(3, 3),
                            Misconception.PROJECTION_IFF_STRIDE,
                            "One for each stride. But ResNet-50's first stage makes 256 channels of 64."),
                    new Belief(
                            List.of(8, 16),
                            Misconception.PROJECTION_ALWAYS,
                            "That is every block. Behind the first block of a stage nothing changes any more.")),
            "The first block of each stage where channels or size change. In ResNet-18's first stage neither does.",
            () -> Pictures.note(
                    "Projections",
                    "ResNet-18: " + projections(Depth.RESNET_18) + ". ResNet-50: " + projections(Depth.RESNET_50)
                            + "."));

    /** What projections everywhere cost. */
    public static final ChoiceQuestion PRICE = new ChoiceQuestion(
            "04-price",
            "Suppose that every block of ResNet-50 had a projection, needed or not. How many more weights would that be?",
            List.of(
                    new ChoiceQuestion.Option(Choice.A, "more than half again", Optional.empty(), ""),
                    new ChoiceQuestion.Option(
                            Choice.B,
                            "about 10 % more",
                            Optional.of(Misconception.PROJECTION_IS_CHEAP),
                            "From 2048 to 2048 channels a 1x1 has about as many weights as all the rest of its block."),
                    new ChoiceQuestion.Option(
                            Choice.C,
                            "hardly any: a 1x1 convolution is small",
                            Optional.of(Misconception.PROJECTION_IS_CHEAP),
                            "Small in height and width. But it has a weight for each pair of channels, and there are 2048.")),
            () -> growth() > 0.5 ? Choice.A : growth() > 0.05 ? Choice.B : Choice.C,
            "A bottleneck is narrow inside and wide at its ends, and the shortcut joins the wide ends. So identity shortcuts are "
                    + "what makes bottlenecks cheap.",
            () -> Pictures.bars(
                    "Numbers to learn, ResNet-50 with 1000 classes",
                    "%,d with projections where needed, %,d with one in every block: %.0f %% more."
                            .formatted(
                                    trainable(ShortcutRule.PROJECTION_WHERE_NEEDED),
                                    trainable(ShortcutRule.PROJECTION_ALWAYS),
                                    100 * growth()),
                    "million numbers",
                    new Bar("where needed", trainable(ShortcutRule.PROJECTION_WHERE_NEEDED) / 1e6),
                    new Bar("in every block", trainable(ShortcutRule.PROJECTION_ALWAYS) / 1e6)));

    private ShortcutQuestions() {}

    private static Figure channels(List<Integer> filters) {
        String end =
                fits(identityBlock(filters), X) ? "It ends as x is: it runs." : "It does not end as x is: it fails.";
        return Pictures.mainPath(filters.toString(), end, Math.toIntExact(X.get(1)), filters);
    }

    private static ResidualBlock identityBlock(List<Integer> filters) {
        Chain main = new Chain("main path")
                .then("conv1", ConvNorm.relu(Conv.of(filters.get(0), 1)).toBlock())
                .then("conv2", ConvNorm.relu(Conv.of(filters.get(1), 3)).toBlock())
                .then("conv3", ConvNorm.linear(Conv.of(filters.get(2), 1)).toBlock());
        return new ResidualBlock("identity block", main, new Shortcut.Identity().toBlock());
    }

    private static boolean fits(ShapedBlock block, Shape input) {
        return refusal(block, input).isEmpty();
    }

    private static Optional<String> refusal(ShapedBlock block, Shape input) {
        try {
            block.outputShape(input);
            return Optional.empty();
        } catch (ShapeException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private static String refusal() {
        return refusal(Bottleneck.identityV1(64).toBlock(), STAGE_TWO_INPUT).orElse("It fits.");
    }

    /** Runs a block of each list twice in each mode; what does not fit, throws. */
    private static boolean bothRunInBothModes() {
        return FILTERS.subList(0, 2).stream()
                .map(filters -> Comparison.of(identityBlock(filters), identityBlock(filters), X, 1))
                .allMatch(same -> same.inference() == 0 && same.training() == 0);
    }

    private static int projections(Depth depth) {
        return (int) LayerTable.of(ResNet.of(depth).toBlock(), IMAGE).rows().stream()
                .filter(row -> row.name().endsWith("shortcut/conv"))
                .count();
    }

    private static long trainable(ShortcutRule rule) {
        return LayerTable.of(ResNet.of(Depth.RESNET_50).with(rule).toBlock(), IMAGE)
                .trainable();
    }

    private static double growth() {
        return (double) trainable(ShortcutRule.PROJECTION_ALWAYS) / trainable(ShortcutRule.PROJECTION_WHERE_NEEDED) - 1;
    }
}
