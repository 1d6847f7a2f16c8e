package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Rounding;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 06: what to know by heart afterwards. */
public final class DownsamplingRecall {
    private static final Layer TWO = Layer.kernel(2).stride(2);
    private static final Axis FLOOR = TWO.on(15);
    private static final Axis CEIL = TWO.rounding(Rounding.CEIL).on(15);

    /** The questions, with answers that are computed where they are numbers. */
    public static final Recall QUESTIONS = new Recall(() -> List.of(
            new Item(
                    "A max pool keeps one value in four, and so does a 1x1 of stride 2. Is that the same loss?",
                    "No. The max pool reads all four and chooses by value; the strided 1x1 chooses by place and never reads the other "
                            + "three."),
            new Item(
                    "Then why not a max pool on the shortcut?",
                    "It is not linear, and its gradient reaches one pixel of each window only. The shortcut should hand on values and "
                            + "gradients as they are."),
            new Item(
                    "Give two windows that show that a max pool is not linear.",
                    "(1, 0) and (0, 1): the maxima add up to 2, the maximum of the sum is 1."),
            new Item(
                    "Average pool and 1x1: which first?",
                    "The result is the same, up to rounding. Pool first: the 1x1 then works on a quarter of the pixels."),
            new Item(
                    "What does the pooled shortcut of ResNet-D cost?",
                    "No multiply-adds more than the strided 1x1: its convolution works at the same number of positions."),
            new Item(
                    "15 pixels, an average pool of 2 with stride 2: how many outputs when it rounds down, how many when it keeps the ragged "
                            + "edge, and which fits a main path that halves?",
                    FLOOR.outputSize() + " and " + CEIL.outputSize()
                            + ". A padded 3x3 of stride 2, or a 1x1 of stride 2, gives " + CEIL.outputSize()
                            + ", so the ragged edge must be kept."),
            new Item(
                    "Why does an average pool with padding darken the border?",
                    "The zeros are averaged in. Leave them out of the count, or do not pad.")));

    private DownsamplingRecall() {}
}
