package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.dataset.Dataset.Usage;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.data.HandSign;
import resnetlab.data.HandSigns;
import resnetlab.figures.Figure;
import resnetlab.figures.Gallery;
import resnetlab.measure.LayerTable;
import resnetlab.measure.StageTotal;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 07, sections 1, 2 and 5: parameters, shapes and results of whole networks. */
public final class NetworkQuestions {
    private static final long MILLION = 1_000_000;
    static final Shape IMAGE = new Shape(1, 3, 224, 224);

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
                            Optional.of(Misconception.CHANNELS_NOT_COUNTED),
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
                            "Parameters are counted, not bytes. An eighth of the numbers cannot be the same function."),
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
            "The course's images have 64 x 64 pixels. The 7x7 convolution turns 64 into 32, and the max pool, 3x3 of stride 2 "
                    + "without padding, turns 32 into 15. What is the height behind each of the four stages? Give four numbers.",
            () -> stages(ResNet.course().toBlock(), new Shape(1, 3, 64, 64)).stream()
                    .filter(stage -> stage.name().startsWith("stage"))
                    .map(stage -> (int) stage.output().get(2))
                    .toList(),
            List.of(
                    new Belief(
                            List.of(8, 4, 2, 1),
                            Misconception.EVERY_STAGE_HALVES,
                            "Stage 2, the first, has stride 1. It changes the channels only."),
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

    static double millions(long count) {
        return (double) count / MILLION;
    }

    private static Choice nearest(long parameters) {
        if (parameters < 10 * MILLION) {
            return Choice.D;
        }
        return parameters < 80 * MILLION ? Choice.C : parameters < 280 * MILLION ? Choice.B : Choice.A;
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
