package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.Variant;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 07: what to know by heart afterwards. */
public final class NetworkRecall {
    /** The questions, with answers that are computed where they are numbers. */
    public static final Recall QUESTIONS = new Recall(() -> List.of(
            new Item(
                    "How many numbers does ResNet-50 learn for 1000 classes, and how many multiply-adds does one image of 224 x 224 cost "
                            + "in v1?",
                    String.format(
                            Locale.ROOT,
                            "%,d and %,d.",
                            table(Variant.V1).trainable(),
                            table(Variant.V1).multiplyAdds())),
            new Item(
                    "And in v1.5?",
                    String.format(
                            Locale.ROOT,
                            "As many numbers, and %,d multiply-adds: %.1f %% more.",
                            table(Variant.V1_5).multiplyAdds(),
                            100 * more())),
            new Item(
                    "Somebody reports a result of `ResNet-18`. What do you ask first?",
                    "How many parameters it has. The paper's has %s; there is another one with an eighth of them."
                            .formatted(CostPicture.number(NetworkQuestions.trainable(Depth.RESNET_18)))),
            new Item(
                    "Which stages of the course's network keep the size, and which halve it?",
                    "The first keeps it, because the max pool has just halved the image. The other three halve it."),
            new Item(
                    "An output of v1 sees %d pixels, one of v1.5 %d. Why is v1's field larger, and is that better?"
                            .formatted(field(Variant.V1), field(Variant.V1_5)),
                    "In v1 the stride comes before the 3x3, so its neighbours lie twice as far apart. It is not better: v1 skips "
                            + "three of four positions, and v1.5 is a little more accurate."),
            new Item(
                    "A file of weights loads without an error. Is it the right network?",
                    "Not necessarily. Names and shapes fit, but strides, padding, epsilon and the place of a ReLU are not in the file."),
            new Item("Six classes: which share of right answers means that nothing has been learnt?", "One in six.")));

    private NetworkRecall() {}

    private static LayerTable table(Variant variant) {
        return LayerTable.of(ResNet.of(Depth.RESNET_50).with(variant).toBlock(), new Shape(1, 3, 224, 224));
    }

    /** The share of multiply-adds that v1.5 has more than v1. */
    private static double more() {
        return (double) table(Variant.V1_5).multiplyAdds() / table(Variant.V1).multiplyAdds() - 1;
    }

    private static long field(Variant variant) {
        return NetworkPictures.lastField(variant).size();
    }
}
