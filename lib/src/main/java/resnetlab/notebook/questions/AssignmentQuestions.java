package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.Stream;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.StridePlacement;
import resnetlab.exercise.Misconception;
import resnetlab.figures.Figure;
import resnetlab.figures.ValueMap;
import resnetlab.measure.BatchNormMode;
import resnetlab.measure.LayerKind;
import resnetlab.measure.LayerRow;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 08. */
public final class AssignmentQuestions {

    private static final Shape FOUR = new Shape(2, 3, 4, 4);
    private static final Shape EIGHT = new Shape(2, 3, 8, 8);
    private static final Bottleneck IDENTITY =
            new Bottleneck(4, 3, 1, StridePlacement.FIRST_1X1, new Shortcut.Identity());
    private static final Bottleneck CONVOLUTIONAL =
            new Bottleneck(4, 6, 2, StridePlacement.FIRST_1X1, new Shortcut.Projection(6, 2));

    /** The output of an identity block with all weights and inputs 1: inside, at an edge, in a corner. */
    public static final NumberQuestion PENCIL = new NumberQuestion(
            "08-pencil",
            "What is in the output: in the middle of the image, at an edge, in a corner? Give three numbers, rounded.",
            () -> places(IDENTITY, FOUR, BatchNormMode.INFERENCE),
            List.of(
                    new Belief(
                            List.of(432, 288, 192),
                            Misconception.MISSING_SKIP,
                            "The main path is right. Now add what came around it."),
                    new Belief(
                            List.of(433, 433, 433),
                            Misconception.EQUAL_USE,
                            "At the border the window covers padding, and padding is 0.")),
            "3, then 4 x 9 x 3 = 108, then 4 x 108 = 432, and 1 from the shortcut. At an edge the window covers 6 pixels in place "
                    + "of 9, in a corner 4. The batch norms take away a few thousandths.",
            () -> Pencil.picture(IDENTITY.toBlock(), FOUR, BatchNormMode.INFERENCE));

    /** The same block in training. */
    public static final NumberQuestion PENCIL_IN_TRAINING = new NumberQuestion(
            "08-pencil-in-training",
            "The same block, the same ones, but with `training` true, so that each batch norm uses the mean and the variance of what "
                    + "comes in. What is in the output: in the middle, at an edge, in a corner? Three numbers.",
            () -> places(IDENTITY, FOUR, BatchNormMode.TRAINING),
            List.of(
                    new Belief(
                            List.of(433, 289, 193),
                            Misconception.TRAINING_FLAG_IGNORED,
                            "That is inference. In training a batch norm subtracts the mean of the batch."),
                    new Belief(
                            List.of(0, 0, 0),
                            Misconception.MISSING_SKIP,
                            "The main path gives 0, that is right. No batch norm stands on the shortcut.")),
            "The first convolution gives 3 everywhere. The mean is 3, and 3 - 3 is 0: from there on the main path has nothing to say. "
                    + "What is left is the shortcut. So a right block gives two answers, and your check looks at both.",
            () -> Pencil.picture(IDENTITY.toBlock(), FOUR, BatchNormMode.TRAINING));

    /** The output of a convolutional block with all weights and inputs 1. */
    public static final NumberQuestion PENCIL_STRIDED = new NumberQuestion(
            "08-pencil-strided",
            "All weights 1, an image of ones with 3 channels and 8 x 8 pixels, f = 3, filters [4, 4, 6], s = 2, inference. What is in "
                    + "the output: in the middle, at the upper edge, in the upper left corner? Three numbers, rounded.",
            () -> places(CONVOLUTIONAL, EIGHT, BatchNormMode.INFERENCE),
            List.of(
                    new Belief(
                            List.of(433, 289, 193),
                            Misconception.PROJECTION_MISSING,
                            "You added x itself. Here a 1x1 convolution stands on the shortcut: it adds up 3 channels."),
                    new Belief(
                            List.of(432, 288, 192),
                            Misconception.MISSING_SKIP,
                            "The main path is right. Now add what comes around it."),
                    new Belief(
                            List.of(435, 435, 435),
                            Misconception.EQUAL_USE,
                            "At the border the 3x3 covers padding, and padding is 0.")),
            "The stride chooses which pixels are looked at, and they are all alike: 432, 288 and 192, as before. The shortcut's 1x1 adds "
                    + "up 3 channels of ones.",
            () -> Pencil.picture(CONVOLUTIONAL.toBlock(), EIGHT, BatchNormMode.INFERENCE));

    /** How many convolutions the course's model has. */
    public static final NumberQuestion CONVOLUTIONS = new NumberQuestion(
            "08-convolutions",
            "How many convolutions are in the course's ResNet-50, those on the shortcuts included? It has a 7x7 at the beginning, "
                    + "and four stages of 3, 4, 6 and 3 blocks; the first block of each stage is a convolutional block.",
            () -> List.of((int) convolutions().count()),
            List.of(
                    new Belief(
                            List.of(50),
                            Misconception.NAME_COUNTS_ALL,
                            "The 50 are 49 convolutions and the linear layer, and it counts main paths only."),
                    new Belief(
                            List.of(49),
                            Misconception.NAME_COUNTS_ALL,
                            "1 + 16 x 3 are those on the main paths. Four shortcuts have one too."),
                    new Belief(
                            List.of(52),
                            Misconception.PROJECTION_IFF_STRIDE,
                            "Stage 2 keeps the size. It still turns 64 channels into 256, so it needs a projection."),
                    new Belief(
                            List.of(65),
                            Misconception.PROJECTION_ALWAYS,
                            "Only the first block of each stage has a convolution on its shortcut.")),
            "1 in the stem, 3 in each of 16 blocks, and 1 on the shortcut of each stage's first block. The name counts the longest "
                    + "way: 49 convolutions and the linear layer.",
            AssignmentQuestions::convolutionsOfStages);

    private AssignmentQuestions() {}

    /** Returns a value in the middle, at the upper edge, in the upper left corner. */
    private static List<Integer> places(Bottleneck design, Shape shape, BatchNormMode mode) {
        int[][] values = Pencil.values(design.toBlock(), shape, mode);
        return List.of(values[1][1], values[0][1], values[0][0]);
    }

    /** Returns the layers of the course's model. */
    static LayerTable course() {
        return LayerTable.of(ResNet.course().toBlock(), new Shape(1, 3, 64, 64));
    }

    private static Stream<LayerRow> convolutions() {
        return course().rows().stream().filter(row -> row.kind() == LayerKind.CONVOLUTION);
    }

    private static Figure convolutionsOfStages() {
        List<String> stages = convolutions().map(LayerRow::stage).toList();
        int[] counts = stages.stream()
                .distinct()
                .mapToInt(stage -> (int) stages.stream().filter(stage::equals).count())
                .toArray();
        return ValueMap.of(
                "Convolutions in the stem and in the four stages", "Stage 4 has most.", new int[][] {counts});
    }
}
