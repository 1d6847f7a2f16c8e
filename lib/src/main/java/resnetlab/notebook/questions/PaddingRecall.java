package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 01: what to know by heart afterwards. */
public final class PaddingRecall {

    private static final Axis STEM = Axis.of(64).kernel(7).padding(3).stride(2);
    private static final Padding.Explicit EVEN =
            Axis.of(8).kernel(2).padding(Padding.same()).pads();

    /** The questions, with answers that are computed where they are numbers. */
    public static final Recall QUESTIONS = new Recall(
            () -> List.of(
                    new Item(
                            "Why may the first convolution of the identity block be called valid although it must not shrink the image?",
                            "It is 1x1 with stride 1. Valid loses f - 1 positions, and that is 0: valid and same are the same operation."),
                    new Item(
                            "A 7x7 window, padding 3, stride 2, on the course's 64 pixels: what is the output size, and does it come out even?",
                            "(64 + 6 - 7) / 2 is 31.5: " + (STEM.outputSize() - 1) + " whole steps, so "
                                    + STEM.outputSize() + " places, and " + STEM.leftOver()
                                    + " position is left over. Uneven is normal."),
                    new Item(
                            "What does same promise at stride 2?",
                            "An output of n / s, rounded up. Not the size of the input."),
                    new Item(
                            "The course tests its block with f = 2. How does SAME pad for that, at stride 1?",
                            EVEN.before() + " before and " + EVEN.after() + " after: the odd one goes to the end. "
                                    + "No symmetric padding can do it, so in DJL such an input must be padded by hand."),
                    new Item(
                            "Two networks get the same output sizes at stride 2; one pads (0, 1), the other (1, 1). May you copy the "
                                    + "weights?",
                            "You may, but the windows are centred on other pixels, so the outputs differ."),
                    new Item(
                            "At stride 1, on a row longer than the window: which padding reads every pixel equally often?",
                            "At least f - 1 on each side, which is full padding. Any less, and the border is read less often.")));

    private PaddingRecall() {}
}
