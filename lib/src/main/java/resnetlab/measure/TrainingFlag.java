package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resnetlab.blocks.Chain;

/** Finds out what the flag {@code training} of a forward pass changes. */
public final class TrainingFlag {
    private static final long INPUT = 9;
    private static final long OTHERS = 10;

    private TrainingFlag() {}

    /**
     * A layer, and how far its outputs in the two modes are apart on the same input.
     *
     * @param layer its name in the chain
     * @param difference as a part of the largest output value; exactly 0 when the layer does not notice
     */
    public record Change(String layer, double difference) {}

    /**
     * Runs each layer of a chain in both modes on the same input, which is what inference gives before it.
     *
     * @param chain any layers; a chain without weights gets some for the measurement
     * @param inputShape the input's shape (N, C, H, W), with more than one value per channel in every layer
     */
    public static List<Change> changes(Chain chain, Shape inputShape) {
        try (Bench bench = new Bench(chain, inputShape)) {
            List<Change> changes = new ArrayList<>();
            NDArray input = bench.normal(inputShape, INPUT);
            for (Chain.Step step : chain.steps()) {
                changes.add(new Change(step.name(), change(step.block(), input)));
                input = step.block()
                        .forward(new ParameterStore(bench.manager(), false), new NDList(input), false)
                        .singletonOrThrow();
            }
            return List.copyOf(changes);
        }
    }

    private static double change(Block layer, NDArray input) {
        try (Bench bench = new Bench(layer, input.getShape())) {
            return Difference.relative(
                    bench.run(input, BatchNormMode.INFERENCE), bench.run(input, BatchNormMode.TRAINING));
        }
    }

    /**
     * Returns how far the output for the first image of a batch moves when the other images are exchanged, as a part of its
     * largest value; exactly 0 when it depends on the first image alone.
     *
     * @param block any block; one without weights gets some for the measurement
     * @param inputShape the batch's shape (N, C, H, W), with at least two images
     * @param mode which statistics batch norms use
     * @throws IllegalArgumentException when there is only one image
     */
    public static double batchMates(Block block, Shape inputShape, BatchNormMode mode) {
        if (inputShape.get(0) < 2) {
            throw new IllegalArgumentException(
                    "The batch has %d image. Give at least two, so that there are others to exchange."
                            .formatted(inputShape.get(0)));
        }
        try (Bench bench = new Bench(block, inputShape)) {
            NDArray batch = bench.normal(inputShape, INPUT);
            NDArray first = batch.get(new NDIndex("0:1"));
            NDArray others = bench.normal(inputShape, OTHERS).get(new NDIndex("1:"));
            NDArray exchanged = first.concat(others, 0);
            return Difference.relative(
                    firstImage(bench.run(batch, mode), inputShape), firstImage(bench.run(exchanged, mode), inputShape));
        }
    }

    private static float[] firstImage(float[] values, Shape batch) {
        return Arrays.copyOf(values, values.length / Math.toIntExact(batch.get(0)));
    }
}
