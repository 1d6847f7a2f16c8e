package resnetlab.measure;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import java.util.Arrays;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;

/** Small experiments with single convolutions, whose results read as sentences. */
public final class Convolutions {

    private static final int SIZE = 7;
    private static final int CHANNELS = 4;

    private Convolutions() {}

    /**
     * Runs one convolution of stride 1 twice on the same random image and weights, padded as VALID and as SAME, and says whether
     * the outputs are equal bit by bit.
     *
     * @param kernel an odd kernel, at most 7
     * @throws IllegalArgumentException for any other kernel
     */
    public static String validAgainstSame(int kernel) {
        requireFit(kernel);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray image = manager.randomNormal(new Shape(1, CHANNELS, SIZE, SIZE));
            NDArray weight = manager.randomNormal(new Shape(CHANNELS, CHANNELS, kernel, kernel));
            NDArray valid = convolve(image, weight, Padding.valid());
            NDArray same = convolve(image, weight, Padding.same());
            if (!valid.getShape().equals(same.getShape())) {
                return "different shapes, " + valid.getShape() + " and " + same.getShape();
            }
            boolean equal = Arrays.equals(valid.toFloatArray(), same.toFloatArray());
            return (equal ? "equal bit by bit" : "different values") + ", shape " + valid.getShape();
        }
    }

    private static void requireFit(int kernel) {
        if (kernel < 1 || kernel > SIZE) {
            throw new IllegalArgumentException(
                    "The kernel is %d, but the image has %d pixels a side. Use an odd kernel from 1 to %d."
                            .formatted(kernel, SIZE, SIZE));
        }
    }

    private static NDArray convolve(NDArray image, NDArray weight, Padding rule) {
        int kernel = Math.toIntExact(weight.getShape().get(2));
        Padding.Explicit pads = Axis.of(SIZE).kernel(kernel).padding(rule).pads();
        if (pads.before() != pads.after()) {
            throw new IllegalArgumentException(
                    "The kernel is %d, for which SAME pads %d before and %d after, but DJL pads both sides alike. Use an odd kernel."
                            .formatted(kernel, pads.before(), pads.after()));
        }
        Shape padding = new Shape(pads.before(), pads.before());
        return Conv2d.conv2d(image, weight, null, new Shape(1, 1), padding).singletonOrThrow();
    }

    /** Returns the output shape that a block of DJL's announces for one image of one channel, {@code size} pixels square. */
    public static String announced(Block block, int size) {
        return block.getOutputShapes(new Shape[] {new Shape(1, 1, size, size)})[0].toString();
    }

    /** Runs a block on one image of one channel, {@code size} pixels square, and says what came of it. */
    public static String attempted(Block block, int size) {
        Shape shape = new Shape(1, 1, size, size);
        try (Bench bench = new Bench(block, shape)) {
            NDArray output = bench.forward(bench.manager().ones(shape), false);
            output.toFloatArray();
            return "the output has the shape " + output.getShape();
        } catch (EngineException | IllegalArgumentException refused) {
            return "the engine refuses (" + firstSentence(refused) + ")";
        }
    }

    /** Finds the line of an engine's message that says what did not hold. */
    private static String firstSentence(RuntimeException refused) {
        String message = String.valueOf(refused.getMessage()).strip();
        return message.lines()
                .filter(line -> line.contains("Check failed"))
                .map(line -> line.substring(line.indexOf("Check failed")))
                .findFirst()
                .orElse(message.lines().findFirst().orElse("without a reason"));
    }
}
