package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import resnetlab.blocks.Bottleneck;
import resnetlab.measure.GradientMap;
import resnetlab.measure.ReadMap;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 00. */
public final class WelcomeQuestions {

    /** How many of 6 x 6 positions a downsampling block of ResNet v1 reads. */
    public static final NumberQuestion SIX_BY_SIX = new NumberQuestion(
            "00-six-by-six",
            "The same block on an image of 6 x 6 pixels: how many of the 36 does it read?",
            () -> List.of(readMap().readPositions()),
            List.of(
                    new Belief(
                            List.of(18),
                            Misconception.HALF_IS_THE_SIDE,
                            "Half of the rows and half of the columns are read; together that is half of a half."),
                    new Belief(
                            List.of(27), Misconception.HALF_IS_THE_SIDE, "You counted the pixels that are not read."),
                    new Belief(
                            List.of(36),
                            Misconception.STRIDE_PLACEMENT,
                            "So it would be with the stride on the 3x3. Here a 1x1 convolution takes the strides, and it sees one "
                                    + "pixel at a time.")),
            "Every second row and every second column: a quarter of the pixels.",
            () -> Pictures.readMap(readMap()));

    private WelcomeQuestions() {}

    private static ReadMap readMap() {
        return GradientMap.of(Bottleneck.projectionV1(16, 2).toBlock(), new Shape(1, 64, 6, 6));
    }
}
