package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.norm.BatchNorm;
import java.util.Comparator;
import java.util.stream.IntStream;
import resnetlab.blocks.Bias;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Convolution;
import resnetlab.blocks.NormProbe;
import resnetlab.blocks.Relu;
import resnetlab.geometry.Axis;

/** The layers of a main path without an engine: plain loops in double, slow and easy to follow. */
final class PlainJava {
    private PlainJava() {}

    /**
     * Runs one layer in inference.
     *
     * @throws IllegalArgumentException when it is no convolution, batch norm or ReLU
     */
    static double[] run(Block layer, double[] input, Shape inputShape) {
        if (layer instanceof Convolution convolution) {
            return convolve(convolution, input, inputShape);
        }
        if (layer instanceof BatchNorm norm) {
            return normalise(norm, input, inputShape);
        }
        if (layer instanceof Relu) {
            double[] output = input.clone();
            for (int i = 0; i < output.length; i++) {
                output[i] = Math.max(output[i], 0);
            }
            return output;
        }
        throw new IllegalArgumentException(
                "The layer is a %s, but only convolutions, batch norms and ReLUs can be followed. Leave it out."
                        .formatted(layer.getClass().getSimpleName()));
    }

    private static double[] convolve(Convolution layer, double[] input, Shape in) {
        Shape out = layer.outputShape(in);
        Conv conv = layer.description();
        float[] weights = values(layer, "weight");
        float[] biases = conv.bias() == Bias.NONE ? new float[conv.filters()] : values(layer, "bias");
        double[] output = new double[Math.toIntExact(out.size())];
        for (int i = 0; i < output.length; i++) {
            int filter = i / (size(out, 2) * size(out, 3)) % size(out, 1);
            output[i] = biases[filter] + place(conv, weights, input, in, out, i);
        }
        return output;
    }

    /** Adds up what one place of the window reads: all channels of its group, all rows and columns that exist. */
    private static double place(Conv conv, float[] weights, double[] input, Shape in, Shape out, int i) {
        Axis height = conv.layer().on(size(in, 2), size(in, 3)).height();
        Axis width = conv.layer().on(size(in, 2), size(in, 3)).width();
        int kernel = height.window().kernel();
        int filter = i / (size(out, 2) * size(out, 3)) % size(out, 1);
        int image = i / (size(out, 1) * size(out, 2) * size(out, 3));
        int top = i / size(out, 3) % size(out, 2) * height.window().stride()
                - height.pads().before();
        int left = i % size(out, 3) * width.window().stride() - width.pads().before();
        int perGroup = size(in, 1) / conv.groups();
        int first = filter / (conv.filters() / conv.groups()) * perGroup;
        double sum = 0;
        for (int w = 0; w < perGroup * kernel * kernel; w++) {
            int row = top + w / kernel % kernel * height.window().dilation();
            int column = left + w % kernel * width.window().dilation();
            if (row >= 0 && row < size(in, 2) && column >= 0 && column < size(in, 3)) {
                int channel = first + w / (kernel * kernel);
                int at = ((image * size(in, 1) + channel) * size(in, 2) + row) * size(in, 3) + column;
                sum += weights[filter * perGroup * kernel * kernel + w] * input[at];
            }
        }
        return sum;
    }

    private static double[] normalise(BatchNorm norm, double[] input, Shape shape) {
        float[] gamma = values(norm, "gamma");
        float[] beta = values(norm, "beta");
        float[] mean = values(norm, "runningMean");
        float[] variance = values(norm, "runningVar");
        double epsilon = epsilon(NormProbe.of(norm), gamma, variance);
        double[] output = new double[input.length];
        for (int i = 0; i < input.length; i++) {
            int channel = i / (size(shape, 2) * size(shape, 3)) % size(shape, 1);
            double root = Math.sqrt(variance[channel] + epsilon);
            output[i] = (input[i] - mean[channel]) / root * gamma[channel] + beta[channel];
        }
        return output;
    }

    /** Solves factor = gamma / sqrt(variance + epsilon) in the channel of the least variance, where rounding counts least. */
    private static double epsilon(NormProbe probe, float[] gamma, float[] variance) {
        int channel = IntStream.range(0, gamma.length)
                .filter(i -> gamma[i] != 0)
                .boxed()
                .min(Comparator.comparingDouble(i -> variance[i]))
                .orElse(0);
        double root = gamma[channel] == 0 ? 1 : gamma[channel] / probe.factor(channel);
        return root * root - variance[channel];
    }

    private static float[] values(Block layer, String name) {
        return layer.getDirectParameters().get(name).getArray().toFloatArray();
    }

    private static int size(Shape shape, int axis) {
        return Math.toIntExact(shape.get(axis));
    }
}
