package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Relu;
import resnetlab.exercise.Misconception;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 03, sections 2, 3 and 6: the parts of a bottleneck, and what is not one. */
public final class BottleneckQuestions {
    /** How the cost changes from stage to stage. */
    public static final NumberQuestion STAGES = new NumberQuestion(
            "03-stages",
            "A bottleneck block of ResNet-50's first stage has 256 - 64 - 64 - 256 channels, on 56 x 56 pixels. One of the last stage has "
                    + "2048 - 512 - 512 - 2048, on 7 x 7. How many times as many multiply-adds does the last one do, rounded?",
            () -> List.of((int) CostPicture.times(
                    identity(512, 7).multiplyAdds(), identity(64, 56).multiplyAdds())),
            List.of(
                    new Belief(
                            List.of(8),
                            Misconception.COST_FOLLOWS_CHANNELS,
                            "Eight times the channels on both sides make 64 times the weights. And the image is smaller."),
                    new Belief(
                            List.of(64),
                            Misconception.COST_IS_WEIGHTS,
                            "That is right for the weights. They are used at 49 positions instead of 3,136.")),
            "Just as many. 8 x 8 times the weights, 8 x 8 times fewer positions. Halving both sides and doubling the channels keeps the "
                    + "work of a block the same through the whole network.",
            () -> Pictures.note(
                    "Multiply-adds of one block",
                    "First stage: %s. Last stage: %s."
                            .formatted(
                                    CostPicture.number(identity(64, 56).multiplyAdds()),
                                    CostPicture.number(identity(512, 7).multiplyAdds()))));

    /** How many ReLUs stand on the main path. */
    public static final NumberQuestion RELUS = new NumberQuestion(
            "03-relus",
            "The main path has three convolutions, each with a batch norm behind it. How many ReLUs stand on the main path, before the "
                    + "shortcut is added?",
            () -> List.of((int) BlockShapes.bottleneck().steps().stream()
                    .filter(step -> step.block() instanceof Relu)
                    .count()),
            List.of(
                    new Belief(
                            List.of(3),
                            Misconception.RELU_IN_THE_WRONG_PLACE,
                            "The third one waits until after the addition. Before it, it would take away everything negative."),
                    new Belief(
                            List.of(1),
                            Misconception.MISSING_INNER_RELU,
                            "One follows each of the first two batch norms.")),
            "Two. What the main path adds to the input must be able to be negative: otherwise the block could only ever add.",
            () -> Pictures.note(
                    "The main path",
                    String.join(
                                    ", ",
                                    BlockShapes.bottleneck().steps().stream()
                                            .map(Chain.Step::name)
                                            .toList()) + "."));

    /** Where MobileNetV2 is wide. */
    public static final ChoiceQuestion INVERTED = new ChoiceQuestion(
            "03-inverted",
            "MobileNetV2 has a block of 1x1, 3x3, 1x1 with a shortcut, too. Is it the bottleneck of ResNet?",
            List.of(
                    new Option(Choice.A, "no: it is turned inside out", Optional.empty(), ""),
                    new Option(
                            Choice.B,
                            "yes: both are narrow inside",
                            Optional.of(Misconception.BOTTLENECK_IS_MOBILENET),
                            "MobileNetV2's block is wide inside and narrow at both ends, where the shortcut is."),
                    new Option(
                            Choice.C,
                            "yes: ResNet took the bottleneck from MobileNet",
                            Optional.of(Misconception.BOTTLENECK_IS_MOBILENET),
                            "ResNet is of 2015, the first MobileNet of 2017.")),
            () -> inside(BlockShapes.inverted(), BlockShapes.INVERTED_INPUT) > BlockShapes.INVERTED_INPUT.get(1)
                    ? Choice.A
                    : Choice.B,
            "The bottleneck squeezes, looks around where it is narrow, and restores. MobileNetV2 widens, looks around where it is wide, "
                    + "and narrows. It can afford that because its 3x3 is depthwise: every channel for itself.",
            BlockShapes::sideBySide);

    private BottleneckQuestions() {}

    private static long inside(Chain chain, Shape input) {
        return LayerTable.of(chain, input).rows().get(0).output().get(1);
    }

    private static LayerTable identity(int width, int size) {
        return LayerTable.of(Bottleneck.identityV1(width).toBlock(), new Shape(1, 4L * width, size, size));
    }
}
