package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.exercise.Misconception;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 02, section 5: what a convolution costs. */
public final class CostQuestions {

    private static final Shape SMALL = new Shape(1, 3, 5, 5);
    private static final Shape LARGE = new Shape(1, 192, 28, 28);
    private static final long MILLION = 1_000_000;

    /** Weights and multiply-adds of a small 1x1. */
    public static final NumberQuestion COST = new NumberQuestion(
            "02-cost",
            "A 1x1 convolution without bias, from 3 channels to 4, on 5 x 5 pixels. How many weights does it have, and how many "
                    + "multiply-adds does it do for one image? Give two numbers.",
            () -> {
                LayerTable table = LayerTable.of(Conv.of(4, 1).toBlock(), SMALL);
                return List.of(Math.toIntExact(table.trainable()), Math.toIntExact(table.multiplyAdds()));
            },
            List.of(
                    new Belief(
                            List.of(4, 100),
                            Misconception.CHANNELS_NOT_COUNTED,
                            "You counted one weight for each filter. A filter has one for each of the 3 input channels."),
                    new Belief(
                            List.of(12, 12),
                            Misconception.COST_IS_WEIGHTS,
                            "The weights are right. They are used again at each of the 25 positions."),
                    new Belief(
                            List.of(12, 600),
                            Misconception.MULTIPLY_ADD_IS_TWO,
                            "You counted the multiplication and the addition apart. Some texts do; here the two are one.")),
            "4 filters with 3 weights each are 12 weights. Each is used once at each of the 25 positions: 300.",
            () -> CostPicture.multiplyAdds(
                    "1x1 from 3 channels to 4, multiply-adds",
                    new Chain("1x1").then("1x1", Conv.of(4, 1).toBlock()),
                    SMALL));

    /** A 5x5 with a squeeze before it. */
    public static final ChoiceQuestion SQUEEZE = new ChoiceQuestion(
            "02-squeeze",
            "A 5x5 convolution makes 32 channels out of 192, on 28 x 28 pixels: " + million(plain())
                    + " million multiply-adds. Now a 1x1 convolution to 16 channels goes before it. What do the two cost together?",
            List.of(
                    new Option(
                            Choice.A,
                            million(plain() + squeezed("squeeze")) + " million: one layer more, its cost on top",
                            Optional.of(Misconception.MORE_LAYERS_MORE_COST),
                            "The 5x5 behind it now reads 16 channels, not 192. Its cost shrinks by the same factor."),
                    new Option(Choice.B, million(squeezed().multiplyAdds()) + " million", Optional.empty(), ""),
                    new Option(
                            Choice.C,
                            million(squeezed("5x5")) + " million: that of a 5x5 on 16 channels",
                            Optional.of(Misconception.SQUEEZE_IS_FREE),
                            "That is right for the 5x5. The 1x1 before it is cheap, but not free."),
                    new Option(
                            Choice.D,
                            "about " + million(plain()) + " million: the same result, so the same work",
                            Optional.of(Misconception.CHANNELS_NOT_COUNTED),
                            "Same output shape. But each 5x5 filter now reads 16 channels in place of 192.")),
            () -> squeezed().multiplyAdds() < plain() / 2 ? Choice.B : Choice.A,
            "Nearly ten times cheaper with one layer more. The 1x1 pays for itself, because the expensive 5x5 behind it reads "
                    + "12 times fewer channels. (GoogLeNet has exactly these sizes: Szegedy et al. 2014, table 1.)",
            () -> CostPicture.multiplyAdds("Through 16 channels, multiply-adds", squeeze(), LARGE));

    private CostQuestions() {}

    private static long plain() {
        return LayerTable.of(Conv.of(32, 5).toBlock(), LARGE).multiplyAdds();
    }

    private static Chain squeeze() {
        return new Chain("squeezed")
                .then("squeeze", Conv.of(16, 1).toBlock())
                .then("5x5", Conv.of(32, 5).toBlock());
    }

    private static LayerTable squeezed() {
        return LayerTable.of(squeeze(), LARGE);
    }

    private static long squeezed(String layer) {
        return squeezed().row(layer).multiplyAdds();
    }

    private static long million(long multiplyAdds) {
        return Math.round((double) multiplyAdds / MILLION);
    }
}
