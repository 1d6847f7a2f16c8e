package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import java.util.Arrays;

/**
 * What a batch norm makes of each channel in inference: factor * (x - mean) + constant. The norm itself is asked, which alone
 * knows its epsilon: what it gives for its running means, and for a step further.
 */
public final class NormProbe {
    private final float[] means;
    private final float[] atMean;
    private final float[] further;

    private NormProbe(float[] means, float[] outputs) {
        this.means = means;
        atMean = Arrays.copyOf(outputs, means.length);
        further = Arrays.copyOfRange(outputs, means.length, 2 * means.length);
    }

    /**
     * Asks a norm.
     *
     * @param norm one with weights
     */
    public static NormProbe of(BatchNorm norm) {
        NDArray running = norm.getParameters().get("runningMean").getArray();
        float[] means = running.toFloatArray();
        float[] inputs = Arrays.copyOf(means, 2 * means.length);
        for (int i = 0; i < means.length; i++) {
            inputs[means.length + i] = beyond(means[i]);
        }
        try (NDManager manager = running.getManager().newSubManager()) {
            NDArray input = Floats.create(manager, inputs, new Shape(2, means.length, 1, 1));
            ParameterStore store = new ParameterStore(manager, false);
            NDArray output = DjlLayers.inMode(norm, () -> norm.forward(store, new NDList(input), false));
            return new NormProbe(means, output.toFloatArray());
        }
    }

    private static float beyond(float mean) {
        return mean + 1 + Math.abs(mean);
    }

    /** Returns how many channels the norm has. */
    public int channels() {
        return means.length;
    }

    /** Returns gamma / sqrt(variance + epsilon) of a channel, counted from 0. */
    public double factor(int channel) {
        return (further[channel] - (double) atMean[channel]) / ((double) beyond(means[channel]) - means[channel]);
    }

    /** Returns what the running mean of a channel becomes. */
    public double constant(int channel) {
        return atMean[channel];
    }

    /** Returns the running mean of a channel. */
    public double mean(int channel) {
        return means[channel];
    }
}
