package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.Variant;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;
import resnetlab.measure.Comparison;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;

/** Notebook 05, sections 7 and 8: the stride moved to the stage before, and what a stride on the 3x3 costs. */
public final class MovedStrideQuestions {
    private static final int WIDTH = 8;
    private static final double EQUAL = 1e-5;
    private static final Shape IMAGE = new Shape(1, 3, 224, 224);

    /** Whether the mail is right. */
    public static final ChoiceQuestion MAIL = new ChoiceQuestion(
            "05-mail",
            "Two networks with equal weights get the same images. One has stride 2 in the first 1x1 convolutions of a stage. The other "
                    + "has it in the last 3x3 of the stage before, and subsamples that block's shortcut. Are their outputs equal, apart "
                    + "from rounding?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "yes, always",
                            Optional.of(Misconception.MOVED_STRIDE_IS_EQUAL),
                            "In inference you are right. Now think of the one layer that looks at all positions at once."),
                    new ChoiceQuestion.Option(Choice.B, "in inference yes, in training no", Optional.empty(), ""),
                    new ChoiceQuestion.Option(
                            Choice.C,
                            "in training yes, in inference no",
                            Optional.of(Misconception.MOVED_STRIDE_IS_EQUAL),
                            "Two modes, two answers: right. But which one uses statistics of the batch?"),
                    new ChoiceQuestion.Option(
                            Choice.D,
                            "no: they read other pixels, in both modes",
                            Optional.of(Misconception.MOVED_STRIDE_READS_ELSEWHERE),
                            "A 3x3 of stride 2 with padding 1 stands on rows 0, 2, 4, ...: the very rows that the 1x1 would pick.")),
            () -> inBothModes(comparison()),
            "In inference a batch norm is a fixed scale and shift for each position, so it does not matter whether the unread positions "
                    + "are dropped before it or after it. In training it uses the mean and variance over all positions that it gets, and "
                    + "behind the moved stride it gets a quarter of them.",
            MovedStrideQuestions::mailPicture);

    /** What v1.5 costs. */
    public static final ChoiceQuestion BILL = new ChoiceQuestion(
            "05-bill",
            "A whole ResNet-50, v1 against v1.5. What happens to the number of weights, and to the multiply-adds?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "both stay",
                            Optional.of(Misconception.COST_IS_WEIGHTS),
                            "The weights stay. But a 1x1 without its stride stands on four times as many positions."),
                    new ChoiceQuestion.Option(
                            Choice.B,
                            "the weights stay, the multiply-adds shrink",
                            Optional.of(Misconception.STRIDE_PLACEMENT),
                            "It would be so if the stride came earlier. It comes one convolution later."),
                    new ChoiceQuestion.Option(
                            Choice.C,
                            "both grow",
                            Optional.of(Misconception.STRIDE_HAS_WEIGHTS),
                            "The kernels and the channels are the same. Only the number of places where they stand changes."),
                    new ChoiceQuestion.Option(
                            Choice.D, "the weights stay, the multiply-adds grow", Optional.empty(), "")),
            MovedStrideQuestions::bill,
            "A stride has no weights. But in v1.5 the first 1x1 of each downsampling block stands on all positions, four times as many "
                    + "as in v1. The other convolutions do what they did.",
            MovedStrideQuestions::billPicture);

    private MovedStrideQuestions() {}

    private static Comparison comparison() {
        Chain before = new Chain("stride in the next block")
                .then("last", Bottleneck.identityV1(WIDTH).toBlock())
                .then("next", Bottleneck.projectionV1(WIDTH, 2).toBlock());
        Chain moved = new Chain("stride moved back")
                .then("last", Bottleneck.lastOfStage(WIDTH, 2).toBlock())
                .then("next", Bottleneck.projectionV1(WIDTH, 1).toBlock());
        return Comparison.of(before, moved, new Shape(2, 4 * WIDTH, 16, 16), 5);
    }

    private static Choice inBothModes(Comparison comparison) {
        if (comparison.inference() < EQUAL) {
            return comparison.training() < EQUAL ? Choice.A : Choice.B;
        }
        return comparison.training() < EQUAL ? Choice.C : Choice.D;
    }

    private static Figure mailPicture() {
        Comparison apart = comparison();
        return Pictures.note(
                "The largest difference, as a part of the largest output",
                String.format(
                        Locale.ROOT,
                        "In inference %s. In training %.0f %%.",
                        apart.inference() < EQUAL ? "none, up to rounding" : "some",
                        100 * apart.training()));
    }

    private static LayerTable table(Variant variant) {
        return LayerTable.of(ResNet.of(Depth.RESNET_50).with(variant).toBlock(), IMAGE);
    }

    private static Choice bill() {
        LayerTable v1 = table(Variant.V1);
        LayerTable v15 = table(Variant.V1_5);
        if (v15.trainable() > v1.trainable()) {
            return Choice.C;
        }
        int more = Long.compare(v15.multiplyAdds(), v1.multiplyAdds());
        return more > 0 ? Choice.D : more < 0 ? Choice.B : Choice.A;
    }

    private static Figure billPicture() {
        long v1 = table(Variant.V1).multiplyAdds();
        long v15 = table(Variant.V1_5).multiplyAdds();
        return Pictures.note(
                "Multiply-adds of one 224 x 224 image",
                String.format(Locale.ROOT, "v1 %,d, v1.5 %,d: %.1f %% more.", v1, v15, 100.0 * (v15 - v1) / v1));
    }
}
