package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ShapeException;
import resnetlab.blocks.ShortcutRule;
import resnetlab.exercise.Misconception;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 04, sections 2 and 6: where a projection is needed, and what it costs. */
public final class ShortcutQuestions {
    private static final Shape STAGE_TWO_INPUT = new Shape(1, 64, 56, 56);
    private static final Shape IMAGE = new Shape(1, 3, 64, 64);

    /** Which shortcut the first block of stage 2 needs. */
    public static final ChoiceQuestion STAGE_TWO = new ChoiceQuestion(
            "04-stage-two",
            "The first block of ResNet-50's stage 2, the first of its four stages, has stride 1. It gets 64 channels of 56 x 56 "
                    + "positions and gives 256 channels of "
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
            () -> FilterQuestions.fits(Bottleneck.identityV1(64).toBlock(), STAGE_TWO_INPUT) ? Choice.A : Choice.B,
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
                    new ChoiceQuestion.Option(Choice.A, "more than 50 % more", Optional.empty(), ""),
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

    private static String refusal() {
        try {
            Bottleneck.identityV1(64).toBlock().outputShape(STAGE_TWO_INPUT);
            return "It fits.";
        } catch (ShapeException refused) {
            return String.valueOf(refused.getMessage());
        }
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
