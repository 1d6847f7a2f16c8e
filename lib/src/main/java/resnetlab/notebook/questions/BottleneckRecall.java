package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 03: what to know by heart afterwards. */
public final class BottleneckRecall {

    /** The questions, with answers that are computed where they are numbers. */
    public static final Recall QUESTIONS = new Recall(
            () -> List.of(
                    new Item(
                            "What does each of the three convolutions of a bottleneck do?",
                            "The first 1x1 squeezes the channels, the 3x3 looks around where that is cheap, the last 1x1 restores the "
                                    + "channels."),
                    new Item(
                            "256 - 64 - 64 - 256: how many weights has each of the three?",
                            "%s, %s and %s.".formatted(weights("conv1"), weights("conv2"), weights("conv3"))),
                    new Item(
                            "Why not squeeze to one channel?",
                            "It would be cheapest. But what has passed one channel is one pattern, whatever number of channels follow."),
                    new Item(
                            "Where are the ReLUs of the main path, and why is there none at its end?",
                            "Behind the first two batch norms. The sum with the shortcut needs negative values too; the last ReLU comes "
                                    + "after it."),
                    new Item(
                            "Which layer notices the training flag, and what does it do then?",
                            "The batch norm: it uses the mean and variance of the batch, and moves its running ones a tenth of the way "
                                    + "to them."),
                    new Item(
                            "You ran a few batches in training, forward and backward, without an optimizer. Is the network as it was?",
                            "Its weights are. Its running statistics are not, so in inference it answers differently now."),
                    new Item(
                            "Why does a convolution before a batch norm need no bias?",
                            "The batch norm subtracts the channel's mean and the bias with it; its own beta takes the place."),
                    new Item(
                            "How does MobileNetV2's block differ from the bottleneck?",
                            "It is wide inside and narrow at the ends, and its 3x3 is depthwise, which makes the wide middle affordable.")));

    private BottleneckRecall() {}

    private static String weights(String layer) {
        return CostPicture.number(LayerTable.of(BlockShapes.bottleneck(), BlockShapes.BOTTLENECK_INPUT)
                .row(layer)
                .trainable());
    }
}
