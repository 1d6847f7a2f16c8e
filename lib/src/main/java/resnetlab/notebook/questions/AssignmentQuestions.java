package resnetlab.notebook.questions;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.StridePlacement;
import resnetlab.figures.ValueMap;
import resnetlab.notebook.Misconception;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 08. */
public final class AssignmentQuestions {

    private static final int SIZE = 4;

    /** The output of an identity block with all weights and inputs 1: inside, at an edge, in a corner. */
    public static final NumberQuestion PENCIL = new NumberQuestion(
            "08-pencil",
            "What is in the output: in the middle of the image, at an edge, in a corner? Give three numbers, rounded.",
            () -> {
                int[][] output = output();
                return List.of(output[1][1], output[0][1], output[0][0]);
            },
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
            () -> ValueMap.of("The output of one channel, rounded", "Less at an edge, least in a corner.", output()));

    private AssignmentQuestions() {}

    /** Runs the block and returns the first channel of its output, [row][column], rounded to whole numbers. */
    private static int[][] output() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 3, SIZE, SIZE);
            Block block = new Bottleneck(4, 3, 1, StridePlacement.FIRST_1X1, new Shortcut.Identity()).toBlock();
            block.initialize(manager, DataType.FLOAT32, shape);
            block.getParameters().values().forEach(AssignmentQuestions::setToOneIfWeight);
            NDArray output = block.forward(new ParameterStore(manager, false), new NDList(manager.ones(shape)), false)
                    .singletonOrThrow();
            float[] values = output.toFloatArray();
            return IntStream.range(0, SIZE)
                    .mapToObj(row -> IntStream.range(0, SIZE)
                            .map(column -> Math.round(values[row * SIZE + column]))
                            .toArray())
                    .toArray(int[][]::new);
        }
    }

    private static void setToOneIfWeight(Parameter parameter) {
        if (parameter.getType() == Parameter.Type.WEIGHT) {
            float[] ones = new float[Math.toIntExact(parameter.getArray().size())];
            Arrays.fill(ones, 1);
            parameter.getArray().set(ones);
        }
    }
}
