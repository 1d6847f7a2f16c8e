package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.measure.StageTotal;
import resnetlab.notebook.Recall;
import resnetlab.notebook.Recall.Item;

/** Notebook 08: what to know by heart afterwards. */
public final class AssignmentRecall {

    /** The questions, with answers that are computed where they are numbers. */
    public static final Recall QUESTIONS = new Recall(() -> List.of(
            new Item(
                    "Why must F3 of an identity block be the number of channels of x?",
                    "The shortcut is x itself, and an addition wants equal shapes. F1 and F2 meet nobody."),
            new Item(
                    "All weights and pixels are 1. Why is the output smaller at the border?",
                    "There the f x f window covers padding, which is 0."),
            new Item(
                    "The same block in training mode gives 1 everywhere. Why?",
                    "The batch norm subtracts the batch's mean. What is alike everywhere becomes 0, and only the shortcut is left."),
            new Item(
                    "Where does the stride of the course's convolutional block stand?",
                    "Once on each path: on the first 1x1 of the main path, and on the 1x1 of the shortcut."),
            new Item(
                    "Stage 2, the first of the four, begins with a convolutional block of stride 1. Why not with an identity block?",
                    "64 channels become 256, so x does not fit the sum."),
            new Item(
                    "Why does the model end with a linear layer and not with a softmax?",
                    "In DJL the loss takes the six numbers as they are and does the softmax itself; two in a row would flatten the "
                            + "gradient."),
            new Item(
                    "How many numbers does the course's model hold, and where are most of them?",
                    "%s, of which stage 5 holds %s.".formatted(all(), lastStage()))));

    private AssignmentRecall() {}

    private static String all() {
        return CostPicture.number(AssignmentQuestions.course().parameters());
    }

    private static String lastStage() {
        StageTotal stage = AssignmentQuestions.course().stages().stream()
                .filter(total -> total.name().equals("stage5"))
                .findFirst()
                .orElseThrow();
        return CostPicture.number(stage.trainable() + stage.otherParameters());
    }
}
