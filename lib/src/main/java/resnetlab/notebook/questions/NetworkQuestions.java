package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.dataset.Dataset.Usage;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.StridePlacement;
import resnetlab.blocks.Variant;
import resnetlab.data.HandSign;
import resnetlab.data.HandSigns;
import resnetlab.figures.Figure;
import resnetlab.figures.Gallery;
import resnetlab.measure.Comparison;
import resnetlab.measure.LayerTable;
import resnetlab.measure.StageTotal;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 07: parameters, shapes, receptive fields, weights of whole networks. */
public final class NetworkQuestions {
    private static final double ROUNDING = 1e-4;
    private static final long MILLION = 1_000_000;
    private static final Shape IMAGE = new Shape(1, 3, 224, 224);

    /** How many parameters ResNet-50 has. */
    public static final ChoiceQuestion PARAMETERS = new ChoiceQuestion(
            "07-parameters",
            "ResNet-50 sorts photographs into 1000 classes. About how many numbers has it learnt for that?",
            List.of(
                    new Option(
                            Choice.A,
                            "430 million: three times as many layers as VGG-16",
                            Optional.of(Misconception.DEEPER_IS_LARGER),
                            "Most of its layers are narrow or 1x1. Depth is cheap when the middle is a bottleneck."),
                    new Option(
                            Choice.B,
                            "138 million, as VGG-16",
                            Optional.of(Misconception.DEEPER_IS_LARGER),
                            "VGG-16 has most of them in three large linear layers at its end. ResNet-50 has one, behind an average."),
                    new Option(Choice.C, "26 million", Optional.empty(), ""),
                    new Option(
                            Choice.D,
                            "2.6 million",
                            Optional.of(Misconception.DEEPER_IS_LARGER),
                            "Its last layer alone, 2048 channels to 1000 classes, has 2 million.")),
            () -> nearest(trainable(Depth.RESNET_50)),
            "Most of them sit in the last stage, where the channels are many and the image is small.",
            () -> Pictures.bars(
                    "Where ResNet-50's parameters are",
                    "The last stage has more than all others together.",
                    "million parameters",
                    stages(Depth.RESNET_50).stream()
                            .map(stage -> new Bar(stage.name(), millions(stage.trainable())))
                            .toArray(Bar[]::new)));

    /** What a network of the same name may be. */
    public static final ChoiceQuestion NAMESAKE = new ChoiceQuestion(
            "07-namesake",
            "The ResNet-18 of the paper learns 11,689,512 numbers. The builder in DJL's model zoo, asked for 18 layers and 1000 "
                    + "classes, makes a network that learns 1,405,576. What is going on?",
            List.of(
                    new Option(
                            Choice.A,
                            "it is the same network, stored in a smaller way",
                            Optional.of(Misconception.NAME_IS_THE_NETWORK),
                            "Parameters are counted, not bytes. A tenth of the numbers cannot be the same function."),
                    new Option(
                            Choice.B,
                            "it has only two of the four stages",
                            Optional.of(Misconception.NAME_IS_THE_NETWORK),
                            "It has four stages of two blocks. Look at what stands in a block."),
                    new Option(
                            Choice.C,
                            "batch norms are not counted in it",
                            Optional.of(Misconception.NAME_IS_THE_NETWORK),
                            "All batch norms of ResNet-18 learn fewer than ten thousand numbers."),
                    new Option(Choice.D, "it is built of other blocks", Optional.empty(), "")),
            () -> Namesake.trainable() == 1_405_576 ? Choice.D : Choice.A,
            "It has bottleneck blocks, 1x1, 3x3, 1x1, at a quarter of the width, where the paper has two 3x3. Both are residual "
                    + "networks, and both say 18. So count before you compare results, or load weights.",
            () -> Pictures.bars(
                    "Two networks called ResNet-18",
                    "Eight times fewer under the same name.",
                    "million parameters",
                    new Bar("the paper's", millions(trainable(Depth.RESNET_18))),
                    new Bar("its namesake", millions(Namesake.trainable()))));

    /** The sizes behind the four stages of the course's network. */
    public static final NumberQuestion ROAD = new NumberQuestion(
            "07-road",
            "The course's images have 64 x 64 pixels. The 7x7 convolution makes 32 of 64, and the max pool, 3x3 of stride 2 without "
                    + "padding, makes 15 of 32. What is the height behind each of the four stages? Give four numbers.",
            () -> stages(ResNet.course().toBlock(), new Shape(1, 3, 64, 64)).stream()
                    .filter(stage -> stage.name().startsWith("stage"))
                    .map(stage -> (int) stage.output().get(2))
                    .toList(),
            List.of(
                    new Belief(
                            List.of(8, 4, 2, 1),
                            Misconception.EVERY_STAGE_HALVES,
                            "The first stage has stride 1. It changes the channels only."),
                    new Belief(
                            List.of(15, 7, 3, 1),
                            Misconception.FORGOTTEN_LAST_ROW,
                            "A 1x1 of stride 2 stands on pixels 0, 2, ... 14 of 15: eight of them."),
                    new Belief(
                            List.of(7, 3, 1, 0),
                            Misconception.EVERY_STAGE_HALVES,
                            "The first stage keeps its size, and a stride of 2 keeps the last row of an odd number.")),
            "The first stage keeps 15. Then every second pixel, beginning with the first: 8, 4, 2.",
            () -> NetworkPictures.road(ResNet.course().toBlock(), 64));

    /** Whose receptive field is larger. */
    public static final ChoiceQuestion FIELD = new ChoiceQuestion(
            "07-field",
            "In v1 a block that halves its image reads a quarter of the positions; in v1.5 it reads all of them. In which ResNet-50 "
                    + "does one output at the end see more of the image, from its first pixel to its last?",
            List.of(
                    new Option(Choice.A, "in v1", Optional.empty(), ""),
                    new Option(
                            Choice.B,
                            "in v1.5: it reads more",
                            Optional.of(Misconception.READS_MORE_SEES_FURTHER),
                            "It reads more densely, not further. Ask which pixels are neighbours for the 3x3."),
                    new Option(
                            Choice.C,
                            "it is the same: they have the same layers",
                            Optional.of(Misconception.STRIDE_PLACEMENT),
                            "The same layers, with their strides in another order, and strides multiply what comes after them.")),
            () -> Long.compare(lastField(Variant.V1), lastField(Variant.V1_5)) > 0 ? Choice.A : Choice.B,
            "A stride spreads the neighbours of all later windows. In v1 the stride comes before the 3x3 of its block, in v1.5 "
                    + "with it, so v1's 3x3 spans twice as much. That happens three times, with steps of 4, 8 and 16 pixels: "
                    + "2 x 4 + 2 x 8 + 2 x 16 is 56 pixels. The larger number is not the better one: v1.5 is more accurate.",
            () -> NetworkPictures.fieldsAtTheEnd());

    /** What changes with the place of the stride. */
    public static final ChoiceQuestion PRICE = new ChoiceQuestion(
            "07-price",
            "v1.5 has its strides on the 3x3 convolutions, v1 on the first 1x1 of a block. What does that change?",
            List.of(
                    new Option(Choice.A, "multiply-adds, but no parameters", Optional.empty(), ""),
                    new Option(
                            Choice.B,
                            "parameters and multiply-adds",
                            Optional.of(Misconception.WEIGHTS_KNOW_THE_STRIDE),
                            "A stride has no weights: the same kernels step in wider or narrower steps."),
                    new Option(
                            Choice.C,
                            "neither",
                            Optional.of(Misconception.STRIDE_PLACEMENT),
                            "In v1.5 the first 1x1 of the block works on the large image. That is paid for.")),
            () -> price(Variant.V1_5, Variant.V1),
            "The first 1x1 of three blocks works on four times as many positions: six per cent more work, and not one weight more.",
            () -> Pictures.bars(
                    "What one image of 224 x 224 costs",
                    "v1.5 costs a little more.",
                    "million multiply-adds",
                    new Bar("v1", millions(multiplyAdds(Variant.V1))),
                    new Bar("v1.5", millions(multiplyAdds(Variant.V1_5)))));

    /** How many a network that knows nothing gets right. */
    public static final NumberQuestion GUESSING = new NumberQuestion(
            "07-guessing",
            "The test set has 300 images, each number of fingers equally often. About how many does a network get right that has "
                    + "learnt nothing?",
            () -> List.of(tests().signs().size() / HandSign.CLASSES),
            List.of(
                    new Belief(
                            List.of(0),
                            Misconception.KNOWING_NOTHING_IS_ZERO,
                            "To be always wrong, one must know the right answer. Guessing hits one in six."),
                    new Belief(
                            List.of(150),
                            Misconception.KNOWING_NOTHING_IS_ZERO,
                            "That would be a coin, with two classes. Here are six.")),
            "One in six. Keep this number in mind when you watch the curve: below it nothing has been learnt.",
            NetworkQuestions::samples);

    /** What happens when weights of v1 are loaded into v1.5. */
    public static final ChoiceQuestion LOAD = new ChoiceQuestion(
            "07-load",
            "You have a file with the weights of a ResNet-50 whose strides are on the 3x3 (v1.5), and you load it into a v1. What "
                    + "happens?",
            List.of(
                    new Option(
                            Choice.A,
                            "an error: the shapes do not fit",
                            Optional.of(Misconception.WEIGHTS_KNOW_THE_STRIDE),
                            "Kernel and channels make the shape of a weight. The stride does not."),
                    new Option(
                            Choice.B,
                            "it loads, and the outputs are those of v1.5",
                            Optional.of(Misconception.SAME_WEIGHTS_SAME_NETWORK),
                            "The first 1x1 now skips three of four positions. The same weights, other inputs."),
                    new Option(Choice.C, "it loads, and the outputs are others", Optional.empty(), "")),
            NetworkQuestions::loaded,
            "Nothing complains, and the results are wrong: the worst kind of mistake. torchvision's weights belong to v1.5, those of "
                    + "Keras and of the course to v1. Look at the strides before you load.",
            () -> Pictures.note(
                    "One block, the same weights, strides as in v1 and as in v1.5",
                    "The outputs differ by up to %.0f %% of the largest one. That is no rounding: it is another function."
                            .formatted(100 * comparison().inference())));

    private NetworkQuestions() {}

    private static List<StageTotal> stages(Depth depth) {
        return stages(ResNet.of(depth).toBlock(), IMAGE);
    }

    private static List<StageTotal> stages(Block network, Shape image) {
        return LayerTable.of(network, image).stages();
    }

    static long trainable(Depth depth) {
        return LayerTable.of(ResNet.of(depth).toBlock(), IMAGE).trainable();
    }

    private static long multiplyAdds(Variant variant) {
        return table(variant).multiplyAdds();
    }

    private static double millions(long count) {
        return (double) count / MILLION;
    }

    private static LayerTable table(Variant variant) {
        return LayerTable.of(ResNet.of(Depth.RESNET_50).with(variant).toBlock(), IMAGE);
    }

    private static long lastField(Variant variant) {
        return NetworkPictures.lastField(variant).size();
    }

    private static Choice nearest(long parameters) {
        if (parameters < 10 * MILLION) {
            return Choice.D;
        }
        return parameters < 80 * MILLION ? Choice.C : parameters < 280 * MILLION ? Choice.B : Choice.A;
    }

    private static Choice price(Variant one, Variant two) {
        if (table(one).trainable() != table(two).trainable()) {
            return Choice.B;
        }
        return multiplyAdds(one) == multiplyAdds(two) ? Choice.C : Choice.A;
    }

    private static Comparison comparison() {
        Bottleneck v1 = Bottleneck.projectionV1(8, 2);
        return Comparison.of(v1.toBlock(), v1.with(StridePlacement.MIDDLE_3X3).toBlock(), new Shape(1, 16, 8, 8), 1);
    }

    /** Finds out whether the shapes fit, for otherwise the comparison fails, and whether the outputs agree. */
    private static Choice loaded() {
        try {
            return comparison().inference() < ROUNDING ? Choice.B : Choice.C;
        } catch (IllegalArgumentException otherShapes) {
            return Choice.A;
        }
    }

    private static HandSigns tests() {
        return HandSigns.builder()
                .optUsage(Usage.TEST)
                .optImages(300)
                .setSampling(50, false)
                .build();
    }

    private static Figure samples() {
        return Gallery.of(
                "One of each",
                tests().signs().subList(0, HandSign.CLASSES).stream()
                        .map(sign -> new Gallery.Item(sign.picture().png(), sign.fingers() + " fingers"))
                        .toList());
    }
}
