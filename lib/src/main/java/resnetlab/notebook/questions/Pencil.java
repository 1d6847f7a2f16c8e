package resnetlab.notebook.questions;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import resnetlab.figures.Figure;
import resnetlab.figures.ValueMap;
import resnetlab.measure.BatchNormMode;

/** What a block makes of an image of ones when all its weights are ones: values that a pencil can follow. */
public final class Pencil {
    private static final int SMALLEST_WITH_MIDDLE = 3;

    private Pencil() {}

    /**
     * Draws the first channel of the output, rounded to whole numbers.
     *
     * @param block a fresh block that ends with a ReLU, so that no value is below zero
     * @param inputShape the input's shape (N, C, H, W)
     * @param mode which statistics batch norms use
     */
    public static Figure picture(Block block, Shape inputShape, BatchNormMode mode) {
        int[][] values = values(block, inputShape, mode);
        return ValueMap.of("One channel of the output, rounded", finding(values), values);
    }

    private static String finding(int[][] values) {
        if (values.length < SMALLEST_WITH_MIDDLE || values[0].length < SMALLEST_WITH_MIDDLE) {
            return "No pixel is in the middle. The upper left corner is %d.".formatted(values[0][0]);
        }
        return "%d in the middle, %d at the upper edge, %d in the upper left corner."
                .formatted(values[1][1], values[0][1], values[0][0]);
    }

    /** Runs the block and returns the first channel of its output, [row][column], rounded to whole numbers. */
    static int[][] values(Block block, Shape inputShape, BatchNormMode mode) {
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, inputShape);
            block.getParameters().values().forEach(Pencil::setToOneIfWeight);
            return firstChannel(run(block, manager, manager.ones(inputShape), mode));
        }
    }

    @SuppressWarnings("try") // the collector only has to be open: MXNet wants one in training mode
    private static NDArray run(Block block, NDManager manager, NDArray input, BatchNormMode mode) {
        ParameterStore store = new ParameterStore(manager, false);
        if (mode == BatchNormMode.INFERENCE) {
            return block.forward(store, new NDList(input), false).singletonOrThrow();
        }
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            return block.forward(store, new NDList(input), true).singletonOrThrow();
        }
    }

    private static int[][] firstChannel(NDArray output) {
        int height = Math.toIntExact(output.getShape().get(2));
        int width = Math.toIntExact(output.getShape().get(3));
        float[] values = output.toFloatArray();
        int[][] channel = new int[height][width];
        for (int i = 0; i < height * width; i++) {
            channel[i / width][i % width] = Math.round(values[i]);
        }
        return channel;
    }

    private static void setToOneIfWeight(Parameter parameter) {
        if (parameter.getType() == Parameter.Type.WEIGHT) {
            float[] ones = new float[Math.toIntExact(parameter.getArray().size())];
            Arrays.fill(ones, 1);
            parameter.getArray().set(ones);
        }
    }
}
