package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;

/**
 * How far two blocks are apart on the same weights and the same input: the largest difference, as a part of the largest
 * output value. About 1e-6 is rounding.
 *
 * @param inference with the running statistics
 * @param training with the batch's statistics
 */
public record Comparison(double inference, double training) {
    private static final long INPUT = 4;

    /**
     * Compares two fresh blocks.
     *
     * @param one a block without weights
     * @param two a block without weights whose parameters have the same shapes in the same order
     * @param inputShape the input's shape (N, C, H, W)
     * @param seed what weights and running statistics are drawn from, alike for both
     * @throws IllegalArgumentException when a block has weights, both are one object, or parameters or outputs differ in shape
     */
    public static Comparison of(Block one, Block two, Shape inputShape, long seed) {
        if (one == two) {
            throw new IllegalArgumentException(
                    "Both blocks are the same object, which is never apart from itself. Build two.");
        }
        requireFresh(one);
        requireFresh(two);
        try (Bench first = new Bench(one, inputShape, seed);
                Bench second = new Bench(two, inputShape, seed)) {
            requireSame("parameters", shapes(one), shapes(two));
            return new Comparison(
                    difference(first, second, inputShape, BatchNormMode.INFERENCE),
                    difference(first, second, inputShape, BatchNormMode.TRAINING));
        }
    }

    private static void requireFresh(Block block) {
        if (block.getParameters().values().stream().anyMatch(Parameter::isInitialized)) {
            throw new IllegalArgumentException(
                    "A block has weights already, but both are compared on the same new ones. Build two fresh blocks.");
        }
    }

    private static List<Shape> shapes(Block block) {
        return block.getParameters().values().stream()
                .map(Parameter::getArray)
                .map(array -> array.getShape())
                .toList();
    }

    private static double difference(Bench one, Bench two, Shape shape, BatchNormMode mode) {
        float[] first = one.run(one.normal(shape, INPUT), mode);
        float[] second = two.run(two.normal(shape, INPUT), mode);
        requireSame("numbers of output values", first.length, second.length);
        return Difference.relative(first, second);
    }

    private static void requireSame(String what, Object one, Object two) {
        if (!one.equals(two)) {
            throw new IllegalArgumentException(
                    "The blocks cannot be compared, because their %s differ: %s and %s. Build both from the same sizes."
                            .formatted(what, one, two));
        }
    }
}
