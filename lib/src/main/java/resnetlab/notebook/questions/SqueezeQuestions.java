package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.exercise.Misconception;
import resnetlab.measure.IndependentChannels;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 03, section 1: what a squeeze saves, and what it loses. */
public final class SqueezeQuestions {
    private static final Shape SIXTEEN = new Shape(1, 16, 4, 4);

    /** What a 3x3 at 256 channels costs. */
    public static final NumberQuestion PRICE = new NumberQuestion(
            "03-price",
            "A 3x3 convolution without bias, 256 channels in and 256 out. How many weights does it have, in thousands, rounded?",
            () -> List.of(Math.toIntExact(CostPicture.times(
                    LayerTable.of(Conv.of(256, 3).toBlock(), BlockShapes.BOTTLENECK_INPUT)
                            .trainable(),
                    1000))),
            List.of(
                    new Belief(
                            List.of(2),
                            Misconception.CHANNELS_NOT_COUNTED,
                            "One 3x3 window for each filter makes 2,304. But each filter has a window for every input channel."),
                    new Belief(
                            List.of(5),
                            Misconception.CHANNELS_ADDED,
                            "You added the channels on both sides. Every filter reads every channel: they multiply."),
                    new Belief(
                            List.of(66),
                            Misconception.WINDOW_LEFT_OUT,
                            "That is a 1x1 from 256 to 256. The 3x3 has nine weights in place of each one.")),
            "256 filters, each with 256 windows of 3 x 3 weights: 256 x 256 x 9.",
            () -> CostPicture.weights(
                    "One 3x3 at 256 channels",
                    new Chain("3x3").then("3x3", Conv.of(256, 3).toBlock()),
                    BlockShapes.BOTTLENECK_INPUT));

    /** Bottleneck against two 3x3. */
    public static final ChoiceQuestion CHEAPER = new ChoiceQuestion(
            "03-cheaper",
            "Two 3x3 convolutions at 256 channels, or the three of a bottleneck: 1x1 from 256 to 64 channels, 3x3 at 64, 1x1 back to "
                    + "256. How many times fewer weights has the bottleneck?",
            List.of(
                    new Option(
                            Choice.A,
                            "4 times: four times fewer channels inside",
                            Optional.of(Misconception.COST_FOLLOWS_CHANNELS),
                            "A 3x3 gets cheaper on both sides, in and out: 4 x 4."),
                    new Option(Choice.B, CostPicture.times(plain(), bottleneck()) + " times", Optional.empty(), ""),
                    new Option(
                            Choice.C,
                            CostPicture.times(plain(), bottleneck("conv2")) + " times",
                            Optional.of(Misconception.SQUEEZE_IS_FREE),
                            "That counts the 3x3 alone. The two 1x1 around it hold nearly half of the bottleneck's weights.")),
            () -> CostPicture.times(plain(), bottleneck()) > 4 ? Choice.B : Choice.A,
            "16 times for the narrow 3x3, twice because there is one instead of two, and then the 1x1s take half of it back.",
            () -> CostPicture.weights(
                    "The bottleneck, 256 - 64 - 64 - 256", BlockShapes.bottleneck(), BlockShapes.BOTTLENECK_INPUT));

    /** Which squeeze is cheapest. */
    public static final ChoiceQuestion BEST = new ChoiceQuestion(
            "03-best",
            "The paper squeezes 256 channels by 4. You may squeeze by 1, 2, 4, 8, ... 256. For which factor does the main path have the "
                    + "fewest weights?",
            List.of(
                    new Option(
                            Choice.A,
                            "4: that is why the paper has it",
                            Optional.of(Misconception.BEST_SQUEEZE),
                            "4 is a compromise. The weights alone would ask for more."),
                    new Option(
                            Choice.B,
                            "somewhere between 4 and 64: then the 1x1s become too dear",
                            Optional.of(Misconception.BEST_SQUEEZE),
                            "The 1x1s soon hold most of the weights, but a narrower middle makes them cheaper too."),
                    new Option(Choice.C, "256: the narrower, the cheaper", Optional.empty(), "")),
            () -> {
                long cheapest = Math.min(weights(4), Math.min(weights(16), weights(64)));
                return weights(256) < cheapest ? Choice.C : weights(4) == cheapest ? Choice.A : Choice.B;
            },
            "Every part shrinks with the width: the 3x3 with its square, the 1x1s in proportion. So cost alone is no reason to stop. "
                    + "The next question is what is.",
            () -> Pictures.bars(
                    "Weights of the main path",
                    "Every squeeze makes it cheaper.",
                    "thousand weights",
                    Stream.of(1, 2, 4, 8, 16, 256)
                            .map(factor -> new Bar("squeezed by " + factor, weights(factor) / 1000.0))
                            .toArray(Bar[]::new)));

    /** What passes a squeeze. */
    public static final NumberQuestion LOST = new NumberQuestion(
            "03-lost",
            "16 channels go through a 1x1 to 4 channels, and through another 1x1 back to 16. Of these 16 output channels, how many are "
                    + "independent of each other, so that none of them is always the same weighted sum of the others?",
            () -> List.of(IndependentChannels.of(squeeze(4), SIXTEEN)),
            List.of(
                    new Belief(
                            List.of(16),
                            Misconception.RESTORED_CHANNELS,
                            "There are 16 channels again. But each of them is a weighted sum of the same 4."),
                    new Belief(List.of(12), Misconception.ANSWER_INVERTED, "12 is what is lost: 16 - 4.")),
            "Each output channel is a sum of 4 numbers, so 4 of them tell all the others. A squeeze to 1 channel costs next to nothing, "
                    + "and lets a single pattern through.",
            () -> Pictures.note(
                    "Independent output channels",
                    "Through 16 channels: %d. Through 4: %d. Through 1: %d."
                            .formatted(
                                    IndependentChannels.of(squeeze(16), SIXTEEN),
                                    IndependentChannels.of(squeeze(4), SIXTEEN),
                                    IndependentChannels.of(squeeze(1), SIXTEEN))));

    private SqueezeQuestions() {}

    private static long plain() {
        return 2
                * LayerTable.of(Conv.of(256, 3).toBlock(), BlockShapes.BOTTLENECK_INPUT)
                        .trainable();
    }

    private static long bottleneck() {
        return bottleneck("conv1") + bottleneck("conv2") + bottleneck("conv3");
    }

    private static long bottleneck(String layer) {
        return LayerTable.of(BlockShapes.bottleneck(), BlockShapes.BOTTLENECK_INPUT)
                .row(layer)
                .trainable();
    }

    private static long weights(int factor) {
        return SqueezeExplorer.weights(factor, 3);
    }

    private static Chain squeeze(int width) {
        return new Chain("squeeze")
                .then("narrow", Conv.of(width, 1).toBlock())
                .then("wide", Conv.of(16, 1).toBlock());
    }
}
