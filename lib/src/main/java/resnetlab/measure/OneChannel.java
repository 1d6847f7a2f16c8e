package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import resnetlab.blocks.Floats;

/**
 * Runs blocks on images of one channel, small enough to follow each number. A block without weights gets weights of 1, so that
 * a 1x1 convolution hands on what it reads.
 */
public final class OneChannel {
    private OneChannel() {}

    /**
     * Runs a block on an image.
     *
     * @param block takes and gives one channel, without batch norm
     * @param image the values, [row][column]
     * @return the output, [row][column]
     */
    public static double[][] output(Block block, double[][] image) {
        return outputs(block, List.<double[][]>of(image)).get(0);
    }

    /** Runs a block on images of one size, as {@link #output} does. */
    public static List<double[][]> outputs(Block block, List<double[][]> images) {
        try (Bench bench = new Bench(block, shape(images))) {
            fillFresh(bench, block);
            return images(bench.forward(array(bench, images), false));
        }
    }

    /**
     * Returns how much each pixel of an image counts in the output: the gradient when each output has the same one.
     *
     * @param block takes and gives one channel, without batch norm
     * @param image the values, [row][column]; of a max pool's window no two are the largest
     * @param ofEachOutput the gradient that arrives at each output
     * @return the gradient of each pixel, [row][column]
     */
    public static double[][] gradient(Block block, double[][] image, double ofEachOutput) {
        return gradients(block, List.<double[][]>of(image), ofEachOutput).get(0);
    }

    /** Returns the gradients of images of one size, as {@link #gradient} does. */
    public static List<double[][]> gradients(Block block, List<double[][]> images, double ofEachOutput) {
        try (Bench bench = new Bench(block, shape(images))) {
            fillFresh(bench, block);
            NDArray input = array(bench, images);
            input.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(bench.forward(input, true).mul(ofEachOutput).sum());
            }
            return images(input.getGradient());
        }
    }

    private static void fillFresh(Bench bench, Block block) {
        if (bench.isFresh()) {
            block.getParameters().values().forEach(OneChannel::fillWithOnes);
        }
    }

    private static void fillWithOnes(Parameter parameter) {
        float[] ones = new float[Math.toIntExact(parameter.getArray().size())];
        Arrays.fill(ones, 1);
        Floats.set(parameter.getArray(), ones);
    }

    private static Shape shape(List<double[][]> images) {
        int width = images.isEmpty() || images.get(0).length == 0 ? 0 : images.get(0)[0].length;
        boolean alike = images.stream()
                .allMatch(image ->
                        image.length == images.get(0).length && Stream.of(image).allMatch(row -> row.length == width));
        if (width == 0 || !alike) {
            throw new IllegalArgumentException(
                    "There are %d images, the first %d wide: at least one is needed, and all rows and images must be of one size."
                            .formatted(images.size(), width));
        }
        return new Shape(images.size(), 1, images.get(0).length, images.get(0)[0].length);
    }

    private static NDArray array(Bench bench, List<double[][]> images) {
        double[] values = images.stream()
                .flatMap(Stream::of)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return Floats.create(bench.manager(), floats, shape(images));
    }

    private static List<double[][]> images(NDArray array) {
        Shape shape = array.getShape();
        if (shape.dimension() != 4 || shape.get(1) != 1) {
            throw new IllegalArgumentException(
                    "The block gives %s, but one channel (N, 1, H, W) is needed. Build it with one filter."
                            .formatted(shape));
        }
        int height = Math.toIntExact(shape.get(2));
        int width = Math.toIntExact(shape.get(3));
        float[] values = array.toFloatArray();
        return IntStream.range(0, Math.toIntExact(shape.get(0)))
                .mapToObj(image -> image(values, image * height * width, height, width))
                .toList();
    }

    private static double[][] image(float[] values, int start, int height, int width) {
        double[][] image = new double[height][width];
        for (int i = 0; i < height * width; i++) {
            image[i / width][i % width] = values[start + i];
        }
        return image;
    }
}
