package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import resnetlab.blocks.Floats;

/**
 * How much each output channel moves when one input channel is switched on: a diagonal for what works channel by channel, as
 * pools do, full for a 1x1 convolution. Batch norms use the running statistics.
 *
 * @param change the largest change of an output channel, [output channel][input channel]
 */
public record ChannelMixing(float[][] change) {
    public ChannelMixing {
        change = copy(change);
    }

    private static float[][] copy(float[][] change) {
        return Stream.of(change).map(float[]::clone).toArray(float[][]::new);
    }

    @Override
    public float[][] change() {
        return copy(change);
    }

    /** Says whether the changes are the same numbers. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChannelMixing mixing && Arrays.deepEquals(change, mixing.change);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(change);
    }

    @Override
    public String toString() {
        return "ChannelMixing" + Arrays.deepToString(change);
    }

    /**
     * Probes a block with one channel of ones at a time, against an input of zeros.
     *
     * @param block any block; one without weights gets some for the measurement
     * @param inputShape the input's shape (N, C, H, W); N does not matter
     */
    public static ChannelMixing of(Block block, Shape inputShape) {
        try (Bench bench = new Bench(block, inputShape)) {
            int channels = Math.toIntExact(inputShape.get(1));
            long[] sizes = inputShape.getShape().clone();
            sizes[0] = channels + 1L;
            Shape batch = new Shape(sizes);
            NDArray input = Floats.create(bench.manager(), units(batch), batch);
            NDArray output = bench.forward(input, false);
            return new ChannelMixing(changes(output.toFloatArray(), output.getShape(), channels));
        }
    }

    /** Image i has ones in channel i; the last image has none. */
    private static float[] units(Shape batch) {
        int perChannel = Math.toIntExact(batch.get(2) * batch.get(3));
        int channels = Math.toIntExact(batch.get(1));
        float[] values = new float[Math.toIntExact(batch.size())];
        for (int channel = 0; channel < channels; channel++) {
            int start = (channel * channels + channel) * perChannel;
            Arrays.fill(values, start, start + perChannel, 1);
        }
        return values;
    }

    private static float[][] changes(float[] values, Shape shape, int inputs) {
        int outputs = Math.toIntExact(shape.get(1));
        int perImage = Math.toIntExact(shape.slice(1).size());
        int perChannel = perImage / outputs;
        float[][] change = new float[outputs][inputs];
        for (int i = 0; i < inputs * perImage; i++) {
            int at = i % perImage;
            float moved = Math.abs(values[i] - values[inputs * perImage + at]);
            int output = at / perChannel;
            change[output][i / perImage] = Math.max(change[output][i / perImage], moved);
        }
        return change;
    }

    /** Returns whether each output channel depends on each input channel, [output channel][input channel]. */
    public boolean[][] mixes() {
        boolean[][] mixes = new boolean[change.length][];
        for (int output = 0; output < change.length; output++) {
            mixes[output] = new boolean[change[output].length];
            for (int input = 0; input < change[output].length; input++) {
                mixes[output][input] = change[output][input] != 0;
            }
        }
        return mixes;
    }

    /** Returns the connections as 1 and 0, [output channel][input channel], as figures take them. */
    public int[][] toCounts() {
        return new ReadMap(mixes()).toCounts();
    }

    /** Returns how many pairs of an input and an output channel are connected. */
    public int connections() {
        return new ReadMap(mixes()).readPositions();
    }
}
