package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.StridePlacement;
import resnetlab.blocks.Variant;
import resnetlab.exercise.Misconception;
import resnetlab.measure.Comparison;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 07, sections 3, 4 and 6: what v1 and v1.5 have in common, and what not. */
public final class VariantQuestions {
    private static final double ROUNDING = 1e-4;

    /** Whose receptive field is larger. */
    public static final ChoiceQuestion FIELD = new ChoiceQuestion(
            "07-field",
            "In v1 a block that halves its image reads a quarter of the positions; in v1.5 it reads all of them. In which ResNet-50 "
                    + "does one output at the end see more of the image, from its first pixel to its last?",
            List.of(
                    new Option(Choice.A, "in v1", Optional.empty(), ""),
                    new Option(
                            Choice.B,
                            "in v1.5: it reads more",
                            Optional.of(Misconception.READS_MORE_SEES_FURTHER),
                            "It reads more densely, not further. Ask which pixels are neighbours for the 3x3."),
                    new Option(
                            Choice.C,
                            "it is the same: they have the same layers",
                            Optional.of(Misconception.STRIDE_PLACEMENT),
                            "The same layers, with their strides in another order, and strides multiply what comes after them.")),
            () -> Long.compare(lastField(Variant.V1), lastField(Variant.V1_5)) > 0 ? Choice.A : Choice.B,
            "A stride spreads the neighbours of all later windows. In v1 the stride comes before the 3x3 of its block, in v1.5 "
                    + "with it, so v1's 3x3 spans twice as much. That happens three times, with steps of 4, 8 and 16 pixels: "
                    + "2 x 4 + 2 x 8 + 2 x 16 is 56 pixels. The larger number is not the better one: v1.5 is more accurate.",
            () -> NetworkPictures.fieldsAtTheEnd());

    /** What the place of the stride costs a deeper network. */
    public static final ChoiceQuestion PRICE = new ChoiceQuestion(
            "07-price",
            "With its strides on the 3x3, v1.5, ResNet-50 does six per cent more work than with them on the first 1x1, v1. What of "
                    + "ResNet-152, with 50 blocks in place of 16?",
            List.of(
                    new Option(Choice.A, "fewer per cent", Optional.empty(), ""),
                    new Option(
                            Choice.B,
                            "as many per cent",
                            Optional.of(Misconception.STRIDE_PLACEMENT),
                            "Only the blocks that halve the image have a stride to move. What share of the network are they?"),
                    new Option(
                            Choice.C,
                            "about three times as many per cent",
                            Optional.of(Misconception.STRIDE_PLACEMENT),
                            "The blocks that it has more are identity blocks, of stride 1: nothing is moved in them.")),
            () -> price(Depth.RESNET_152, Depth.RESNET_50),
            "In both networks the first 1x1 of three blocks works on four times as many positions. For ResNet-50 that is six per cent "
                    + "more work; the same work is a small share of a network three times as large. And not one weight more.",
            () -> Pictures.bars(
                    "What v1.5 costs more than v1",
                    "The deeper, the smaller the share.",
                    "per cent more multiply-adds",
                    Stream.of(Depth.RESNET_50, Depth.RESNET_101, Depth.RESNET_152)
                            .map(depth -> new Bar(depth.toString(), 100 * more(depth)))
                            .toArray(Bar[]::new)));

    /** What happens when weights of v1 are loaded into v1.5. */
    public static final ChoiceQuestion LOAD = new ChoiceQuestion(
            "07-load",
            "You have a file with the weights of a ResNet-50 whose strides are on the 3x3 (v1.5), and you load it into a v1. What "
                    + "happens?",
            List.of(
                    new Option(
                            Choice.A,
                            "an error: the shapes do not fit",
                            Optional.of(Misconception.WEIGHTS_KNOW_THE_STRIDE),
                            "Kernel and channels make the shape of a weight. The stride does not."),
                    new Option(
                            Choice.B,
                            "it loads, and the outputs are those of v1.5",
                            Optional.of(Misconception.SAME_WEIGHTS_SAME_NETWORK),
                            "The first 1x1 now skips three of four positions. The same weights, other inputs."),
                    new Option(Choice.C, "it loads, and the outputs are others", Optional.empty(), "")),
            VariantQuestions::loaded,
            "Nothing complains, and the results are wrong: the worst kind of mistake. torchvision's weights belong to v1.5, those of "
                    + "Keras and of the course to v1. Look at the strides before you load.",
            () -> Pictures.note(
                    "One block, the same weights, strides as in v1 and as in v1.5",
                    "The outputs differ by up to %.0f %% of the largest one. That is no rounding: it is another function."
                            .formatted(100 * comparison().inference())));

    private VariantQuestions() {}

    /** Returns how many multiply-adds v1.5 has more than v1, as a part of v1's. */
    private static double more(Depth depth) {
        return (double) multiplyAdds(depth, Variant.V1_5) / multiplyAdds(depth, Variant.V1) - 1;
    }

    private static long multiplyAdds(Depth depth, Variant variant) {
        return LayerTable.of(ResNet.of(depth).with(variant).toBlock(), NetworkQuestions.IMAGE)
                .multiplyAdds();
    }

    private static long lastField(Variant variant) {
        return NetworkPictures.lastField(variant).size();
    }

    private static Choice price(Depth deep, Depth shallow) {
        double times = more(deep) / more(shallow);
        return times < 1 - ROUNDING ? Choice.A : times > 1 + ROUNDING ? Choice.C : Choice.B;
    }

    private static Comparison comparison() {
        Bottleneck v1 = Bottleneck.projectionV1(8, 2);
        return Comparison.of(v1.toBlock(), v1.with(StridePlacement.MIDDLE_3X3).toBlock(), new Shape(1, 16, 8, 8), 1);
    }

    /** Finds out whether the shapes fit, for otherwise the comparison fails, and whether the outputs agree. */
    private static Choice loaded() {
        try {
            return comparison().inference() < ROUNDING ? Choice.B : Choice.C;
        } catch (IllegalArgumentException otherShapes) {
            return Choice.A;
        }
    }
}
