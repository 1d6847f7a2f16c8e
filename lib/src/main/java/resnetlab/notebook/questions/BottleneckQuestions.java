package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Relu;
import resnetlab.measure.IndependentChannels;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 03, sections 1 to 3 and 6: what the three convolutions of a bottleneck are for. */
public final class BottleneckQuestions {

    private static final Shape WIDE = new Shape(1, 256, 56, 56);
    private static final Shape SIXTEEN = new Shape(1, 16, 4, 4);

    /** What a 3x3 at 256 channels costs. */
    public static final NumberQuestion PRICE = new NumberQuestion(
            "03-price",
            "A 3x3 convolution without bias, 256 channels in and 256 out. How many weights does it have, in thousands, rounded?",
            () -> List.of(
                    thousands(LayerTable.of(Conv.of(256, 3).toBlock(), WIDE).trainable())),
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
                    WIDE));

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
                    new Option(Choice.B, rounded(plain(), bottleneck()) + " times", Optional.empty(), ""),
                    new Option(
                            Choice.C,
                            rounded(plain(), bottleneck("conv2")) + " times",
                            Optional.of(Misconception.SQUEEZE_IS_FREE),
                            "That counts the 3x3 alone. The two 1x1 around it hold nearly half of the bottleneck's weights.")),
            () -> rounded(plain(), bottleneck()) > 4 ? Choice.B : Choice.A,
            "16 times for the narrow 3x3, twice because there is one instead of two, and then the 1x1s take half of it back.",
            () -> CostPicture.weights("The bottleneck, 256 - 64 - 64 - 256", path(), WIDE));

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
                    new Belief(List.of(12), Misconception.RESTORED_CHANNELS, "12 is what is lost: 16 - 4.")),
            "Each output channel is a sum of 4 numbers, so 4 of them tell all the others. A squeeze to 1 channel costs next to nothing, "
                    + "and lets a single pattern through.",
            () -> Pictures.note(
                    "Independent output channels",
                    "Through 16 channels: %d. Through 4: %d. Through 1: %d."
                            .formatted(
                                    IndependentChannels.of(squeeze(16), SIXTEEN),
                                    IndependentChannels.of(squeeze(4), SIXTEEN),
                                    IndependentChannels.of(squeeze(1), SIXTEEN))));

    /** How the cost changes from stage to stage. */
    public static final NumberQuestion STAGES = new NumberQuestion(
            "03-stages",
            "A bottleneck block of ResNet-50's first stage works at 256 - 64 - 64 - 256 channels on 56 x 56 pixels, one of the last at "
                    + "2048 - 512 - 512 - 2048 on 7 x 7. How many times as many multiply-adds does the last one do, rounded?",
            () -> List.of((int)
                    rounded(identity(512, 7).multiplyAdds(), identity(64, 56).multiplyAdds())),
            List.of(
                    new Belief(
                            List.of(8),
                            Misconception.COST_FOLLOWS_CHANNELS,
                            "Eight times the channels on both sides make 64 times the weights. And the image is smaller."),
                    new Belief(
                            List.of(64),
                            Misconception.COST_IS_WEIGHTS,
                            "That is right for the weights. They are used at 49 positions instead of 3,136.")),
            "Just as many. 8 x 8 times the weights, 8 x 8 times fewer positions. Halving both sides and doubling the channels keeps the "
                    + "work of a block the same through the whole network.",
            () -> Pictures.note(
                    "Multiply-adds of one block",
                    "First stage: %s. Last stage: %s."
                            .formatted(
                                    number(identity(64, 56).multiplyAdds()),
                                    number(identity(512, 7).multiplyAdds()))));

    /** How many ReLUs stand on the main path. */
    public static final NumberQuestion RELUS = new NumberQuestion(
            "03-relus",
            "The main path has three convolutions, each with a batch norm behind it. How many ReLUs stand on the main path, before the "
                    + "shortcut is added?",
            () -> List.of((int) path().steps().stream()
                    .filter(step -> step.block() instanceof Relu)
                    .count()),
            List.of(
                    new Belief(
                            List.of(3),
                            Misconception.RELU_IN_THE_WRONG_PLACE,
                            "The third one waits until after the addition. Before it, it would take away everything negative."),
                    new Belief(
                            List.of(1),
                            Misconception.MISSING_INNER_RELU,
                            "One follows each of the first two batch norms.")),
            "Two. What the main path adds to the input must be able to be negative: otherwise the block could only ever add.",
            () -> Pictures.note(
                    "The main path",
                    String.join(
                                    ", ",
                                    path().steps().stream()
                                            .map(Chain.Step::name)
                                            .toList()) + "."));

    /** Where MobileNetV2 is wide. */
    public static final ChoiceQuestion INVERTED = new ChoiceQuestion(
            "03-inverted",
            "MobileNetV2 has a block of 1x1, 3x3, 1x1 with a shortcut, too. Is it the bottleneck of ResNet?",
            List.of(
                    new Option(Choice.A, "no: it is turned inside out", Optional.empty(), ""),
                    new Option(
                            Choice.B,
                            "yes: both are narrow inside",
                            Optional.of(Misconception.BOTTLENECK_IS_MOBILENET),
                            "MobileNetV2's block is wide inside and narrow at both ends, where the shortcut is."),
                    new Option(
                            Choice.C,
                            "yes: ResNet took the bottleneck from MobileNet",
                            Optional.of(Misconception.BOTTLENECK_IS_MOBILENET),
                            "ResNet is of 2015, the first MobileNet of 2017.")),
            () -> inside(BlockShapes.inverted(), BlockShapes.INVERTED_INPUT) > BlockShapes.INVERTED_INPUT.get(1)
                    ? Choice.A
                    : Choice.B,
            "The bottleneck squeezes, looks around where it is narrow, and restores. MobileNetV2 widens, looks around where it is wide, "
                    + "and narrows. It can afford that because its 3x3 is depthwise: every channel for itself.",
            BlockShapes::sideBySide);

    private BottleneckQuestions() {}

    private static long inside(Chain chain, Shape input) {
        return LayerTable.of(chain, input).rows().get(0).output().get(1);
    }

    private static Chain path() {
        return BlockShapes.bottleneck();
    }

    private static long plain() {
        return 2 * LayerTable.of(Conv.of(256, 3).toBlock(), WIDE).trainable();
    }

    private static long bottleneck() {
        return bottleneck("conv1") + bottleneck("conv2") + bottleneck("conv3");
    }

    private static long bottleneck(String layer) {
        return LayerTable.of(path(), WIDE).row(layer).trainable();
    }

    private static long weights(int factor) {
        return SqueezeExplorer.weights(factor, 3);
    }

    private static Chain squeeze(int width) {
        return new Chain("squeeze")
                .then("narrow", Conv.of(width, 1).toBlock())
                .then("wide", Conv.of(16, 1).toBlock());
    }

    private static LayerTable identity(int width, int size) {
        return LayerTable.of(Bottleneck.identityV1(width).toBlock(), new Shape(1, 4L * width, size, size));
    }

    private static long rounded(long many, long few) {
        return Math.round((double) many / few);
    }

    private static int thousands(long count) {
        return Math.toIntExact(rounded(count, 1000));
    }

    private static String number(long value) {
        return CostPicture.number(value);
    }
}
