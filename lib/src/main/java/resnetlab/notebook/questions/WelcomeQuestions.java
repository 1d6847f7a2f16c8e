package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import resnetlab.blocks.Bottleneck;
import resnetlab.exercise.Misconception;
import resnetlab.measure.GradientMap;
import resnetlab.measure.ReadMap;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 00. */
public final class WelcomeQuestions {

    /** How many of 5 x 5 positions a downsampling block of ResNet v1 reads. */
    public static final NumberQuestion FIVE_BY_FIVE = new NumberQuestion(
            "00-five-by-five",
            "The same block on an image of 5 x 5 pixels: how many of the 25 does it read?",
            () -> List.of(readMap().readPositions()),
            List.of(
                    new Belief(
                            List.of(12),
                            Misconception.HALF_IS_THE_SIDE,
                            "Half of the rows and half of the columns are read; together that is half of a half."),
                    new Belief(
                            List.of(6),
                            Misconception.ALWAYS_A_QUARTER,
                            "A quarter is right for 8 x 8. Count the rows that are read: 0, 2 and 4."),
                    new Belief(
                            List.of(4),
                            Misconception.FORGOTTEN_LAST_ROW,
                            "Begin with row 0: 0, 2 and 4 are read, and the columns are the same."),
                    new Belief(List.of(16), Misconception.ANSWER_INVERTED, "You counted the pixels that are not read."),
                    new Belief(
                            List.of(25),
                            Misconception.STRIDE_PLACEMENT,
                            "So it would be with the stride on the 3x3. Here a 1x1 convolution takes the strides, and it sees one "
                                    + "pixel at a time.")),
            "Rows 0, 2 and 4, and of each of them columns 0, 2 and 4: 3 x 3 pixels.",
            () -> Pictures.readMap(readMap()));

    private WelcomeQuestions() {}

    private static ReadMap readMap() {
        return GradientMap.of(Bottleneck.projectionV1(16, 2).toBlock(), new Shape(1, 64, 5, 5));
    }
}
