package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.dataset.Dataset.Usage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.data.HandSign;
import resnetlab.data.HandSigns;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;
import resnetlab.figures.Gallery;
import resnetlab.figures.SideBySide;
import resnetlab.measure.LayerTable;
import resnetlab.measure.StageTotal;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;
import resnetlab.notebook.questions.Pictures.Bar;

/** Notebook 07, sections 1, 2 and 5: parameters, shapes and results of whole networks. */
public final class NetworkQuestions {
    private static final long MILLION = 1_000_000;
    private static final int WIDE = 80;
    static final Shape IMAGE = new Shape(1, 3, 224, 224);

    /** Which stage holds most, and which works most. */
    public static final NumberQuestion PARAMETERS = new NumberQuestion(
            "07-parameters",
            "The four stages of ResNet-50 are stage 2 to stage 5, with 3, 4, 6 and 3 blocks. From one to the next the channels double and "
                    + "height and width are halved. Which stage holds the most parameters, and which does the most multiply-adds? Give "
                    + "their two numbers.",
            () -> List.of(largest(StageTotal::trainable), largest(StageTotal::multiplyAdds)),
            List.of(
                    new Belief(
                            List.of(5, 5),
                            Misconception.COST_IS_WEIGHTS,
                            "The parameters are there. But they are used on 7 x 7 positions only."),
                    new Belief(
                            List.of(4, 4),
                            Misconception.DEEPER_IS_LARGER,
                            "It has the most blocks, and so the most work. But a block of stage 5 holds four times as many parameters."),
                    new Belief(
                            List.of(5, 2),
                            Misconception.LARGE_IMAGE_MOST_WORK,
                            "Stage 2 has the largest image, and the fewest channels. In notebook 03 the two cancelled out."),
                    new Belief(
                            List.of(4, 5),
                            Misconception.ANSWER_INVERTED,
                            "The right two, the other way round: the parameters grow with the channels, the work with the blocks.")),
            "A block holds about four times as many parameters as one of the stage before, so three blocks of stage 5 outweigh all others. "
                    + "But a block's work is about the same in every stage, so the stage with the most blocks works most.",
            () -> SideBySide.of(
                    "Most parameters in stage 5, most work in stage 4.",
                    Pictures.bars(
                            "Where ResNet-50's parameters are",
                            "Stage 5 has more than all others together.",
                            "million parameters",
                            bars(stage -> millions(stage.trainable()))),
                    Pictures.bars(
                            "Where ResNet-50 works",
                            "Stage 4 does most.",
                            "million multiply-adds",
                            bars(stage -> millions(stage.multiplyAdds())))));

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
            "The course's network gets images of 80 x 80 pixels in place of its 64 x 64. The 7x7 convolution turns 80 into 40, and the "
                    + "max pool, 3x3 of stride 2 without padding, turns 40 into 19. What is the height behind each of the four stages? "
                    + "Give four numbers.",
            () -> stages(ResNet.course().toBlock(), new Shape(1, 3, WIDE, WIDE)).stream()
                    .filter(stage -> stage.name().startsWith("stage"))
                    .map(stage -> (int) stage.output().get(2))
                    .toList(),
            List.of(
                    new Belief(
                            List.of(10, 5, 3, 2),
                            Misconception.EVERY_STAGE_HALVES,
                            "Stage 2, the first, has stride 1. It changes the channels only."),
                    new Belief(
                            List.of(19, 9, 4, 2),
                            Misconception.FORGOTTEN_LAST_ROW,
                            "A 1x1 of stride 2 stands on pixels 0, 2, ... 18 of 19: ten of them."),
                    new Belief(
                            List.of(9, 4, 2, 1),
                            Misconception.EVERY_STAGE_HALVES,
                            "The first stage keeps its size, and a stride of 2 keeps the last row of an odd number.")),
            "The first stage keeps 19. Then every second pixel, beginning with the first: 10, 5, 3.",
            () -> NetworkPictures.road(ResNet.course().toBlock(), WIDE));

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

    private static List<StageTotal> stages(Block network, Shape image) {
        return LayerTable.of(network, image).stages();
    }

    static long trainable(Depth depth) {
        return LayerTable.of(ResNet.of(depth).toBlock(), IMAGE).trainable();
    }

    static double millions(long count) {
        return (double) count / MILLION;
    }

    private static Stream<StageTotal> residualStages() {
        return stages(ResNet.of(Depth.RESNET_50).toBlock(), IMAGE).stream()
                .filter(stage -> stage.name().startsWith("stage"));
    }

    private static int largest(ToLongFunction<StageTotal> of) {
        String name =
                residualStages().max(Comparator.comparingLong(of)).orElseThrow().name();
        return Integer.parseInt(name.replace("stage", ""));
    }

    private static Bar[] bars(ToDoubleFunction<StageTotal> of) {
        return residualStages()
                .map(stage -> new Bar(stage.name().replace("stage", "stage "), of.applyAsDouble(stage)))
                .toArray(Bar[]::new);
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
