package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 04: what to know by heart afterwards. */
public final class ShortcutRecall {

    /** The questions with their answers. */
    public static final Recall QUESTIONS = new Recall(
            () -> List.of(
                    new Item(
                            "An identity block gets 5 channels. Which of F1, F2 and F3 do you know?",
                            "F3 is 5: it meets x in the addition. F1 and F2 are free."),
                    new Item(
                            "When does a block need a projection on its shortcut?",
                            "When the channels change or the stride is not 1. Either is enough, and otherwise x itself is added."),
                    new Item(
                            "The course's stage 2 begins with a convolutional block of s = 1. What would an identity block do there?",
                            "Fail at the addition: 64 channels go in and 256 come out."),
                    new Item(
                            "Why is there no ReLU between the last batch norm of the main path and the addition?",
                            "Negative values must reach the sum. With a ReLU there, a block could raise x but never lower it."),
                    new Item(
                            "What does a block do while its main path gives 0?",
                            "It hands on x, which behind a ReLU is never negative, and passes the gradient back unchanged."),
                    new Item(
                            "Which layers of a convolutional block notice the flag `training`?",
                            "Its four batch norms, the shortcut's among them. Convolutions and ReLUs do the same in both modes.")));

    private ShortcutRecall() {}
}
