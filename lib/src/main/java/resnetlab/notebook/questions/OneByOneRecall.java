package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import resnetlab.blocks.Conv;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 02: what to know by heart afterwards. */
public final class OneByOneRecall {

    /** The questions, with answers that are computed where they are numbers. */
    public static final Recall QUESTIONS = new Recall(() -> List.of(
            new Item(
                    "What does a 1x1 convolution do at one pixel?",
                    "For each filter it multiplies the pixel's channels by the filter's weights and adds up. No neighbour takes part."),
            new Item(
                    "Which number sets the channels of an output, and which sets its height and width?",
                    "The filters set the channels. Kernel, padding and stride set the size. The two do not know of each other."),
            new Item(
                    "A pool and a 1x1 convolution, both of stride 2: what can the one do that the other cannot?",
                    "The pool looks at neighbours, but keeps every channel by itself. The 1x1 mixes channels, but looks at no neighbour."),
            new Item(
                    "Why may a 1x1 convolution be called valid or same, at any stride?",
                    "Its last window stands inside the row, so same needs no padding: both words mean the same operation."),
            new Item(
                    "A 1x1 from 256 to 512 channels with stride 2 on 56 x 56 pixels: weights and multiply-adds?",
                    "%s weights, each used at 28 x 28 positions: %s multiply-adds."
                            .formatted(
                                    CostPicture.number(shortcut().trainable()),
                                    CostPicture.number(shortcut().multiplyAdds()))),
            new Item(
                    "How can one layer more make a network cheaper?",
                    "A 1x1 that reduces the channels makes the layer behind it cheaper by the same factor.")));

    private OneByOneRecall() {}

    private static LayerTable shortcut() {
        return LayerTable.of(Conv.of(512, 1).stride(2).toBlock(), new Shape(1, 256, 56, 56));
    }
}
