package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;
import resnetlab.measure.UnreadWork;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 05: what to know by heart afterwards. */
public final class StrideRecall {
    private static final Plane SEVEN = Layer.kernel(1).stride(2).on(7, 7);

    /** The questions, with answers that are computed where they are numbers. */
    public static final Recall QUESTIONS = new Recall(() -> List.of(
            new Item(
                    "Does a 1x1 convolution of stride 2 throw away half of its input?",
                    "It never reads three quarters of it: only every second pixel of every second row is read. Half is the side. Of odd "
                            + "sizes it reads more, for example " + SEVEN.readCount() + " of "
                            + SEVEN.height().n() * SEVEN.width().n() + " at 7 x 7."),
            new Item(
                    "How do you prove that a block does not read a pixel?",
                    "The gradient of the output with respect to it is exactly 0 in all channels, whatever the weights. Or change it, "
                            + "and see that no output moves."),
            new Item(
                    "Where do v1 and v1.5 put the stride of a downsampling block, and what do both leave as it was?",
                    "v1 on the first 1x1, v1.5 on the 3x3. In both the shortcut is a strided 1x1 that reads a quarter; ResNet-D puts an "
                            + "average pool in front of it."),
            new Item(
                    "What does v1.5 cost, and what does it keep?",
                    "The same weights in the same shapes, but more multiply-adds, because the first 1x1 stands on all positions."),
            new Item(
                    "What is really wasted in v1?",
                    "In inference, work: three quarters of what the 3x3 and the last 1x1 of the block before compute, in a ResNet-50 "
                            + String.format(Locale.ROOT, "%.1f %%", 100 * wasted())
                            + " of all multiply-adds. No weight is wasted, for the same weights serve the positions that are read. "
                            + "In training the batch norms use all positions for their statistics, so there it is not wasted."),
            new Item(
                    "When may you move a stride from the first 1x1 of a stage to the last 3x3 of the stage before?",
                    "For inference, if that 3x3 pads symmetrically, its shortcut is subsampled too, and everything between works on each "
                            + "position alone. In training the batch norms then see a quarter of the positions, and the outputs "
                            + "differ.")));

    private StrideRecall() {}

    private static double wasted() {
        return UnreadWork.of(ResNet.of(Depth.RESNET_50).toBlock(), new Shape(1, 3, 224, 224))
                .fraction();
    }
}
