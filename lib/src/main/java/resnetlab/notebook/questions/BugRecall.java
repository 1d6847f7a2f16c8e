package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 09: what to know by heart afterwards. */
public final class BugRecall {

    /** Which measurement shows which fault. */
    public static final Recall QUESTIONS = new Recall(() -> List.of(
            new Item(
                    "A block runs and its shapes are right. Name three faults that it may still have.",
                    "A ReLU in the wrong place, another epsilon, a norm that ignores `training`; and more."),
            new Item(
                    "An addition fails because of shapes. What is the wrong way to mend it?",
                    "To change the path that is easier to change. First find out which of the two is wrong."),
            new Item(
                    "Which fault does no list of layers and no count show, and what shows it?",
                    "A ReLU in the function that joins the paths: no positive value comes out smaller."),
            new Item(
                    "How do you tell rounding from another epsilon?",
                    "By size: rounding of float is about a millionth of the largest value, an epsilon of 0.001 hundreds of times more."),
            new Item(
                    "How do you find out whether a block ignores `training`?",
                    "Put one image into two batches: its output may move in training and must not in inference."),
            new Item(
                    "A library's network has the name of a paper's. What do you do before you trust the name?",
                    "Count its parameters and print its layers, and compare both with the paper.")));

    private BugRecall() {}
}
