package resnetlab.learner;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;

/**
 * An array of float32 in row-major order that is nearly everywhere 0, like the weights that the checks give to a whole network.
 *
 * @param shape the length of each axis
 * @param size the product of the shape
 * @param places where it is not 0, ascending
 * @param values what is there
 */
public record SparseTensor(long[] shape, int size, int[] places, float[] values) implements ParameterValue {

    private static final float[] ZEROS = new float[1 << 12];

    public SparseTensor {
        if (Tensor.size(shape) != size || places.length != values.length) {
            throw new IllegalArgumentException("the places, the values and the shape do not belong together");
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0 || places[i] >= size || (i > 0 && places[i] <= places[i - 1])) {
                throw new IllegalArgumentException(
                        "place " + places[i] + " of " + size + " is not there, or not in order");
            }
        }
    }

    /** Keeps what is not 0 in a tensor. */
    public static SparseTensor of(Tensor tensor) {
        float[] data = tensor.data();
        int[] places = IntStream.range(0, data.length).filter(i -> data[i] != 0).toArray();
        float[] values = new float[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = data[places[i]];
        }
        return new SparseTensor(tensor.shape(), data.length, places, values);
    }

    /** Returns the same array with its zeros. */
    public Tensor dense() {
        float[] data = new float[size];
        for (int i = 0; i < places.length; i++) {
            data[places[i]] = values[i];
        }
        return new Tensor(shape, data);
    }

    @Override
    public void putInto(FloatBuffer buffer) {
        int start = buffer.position();
        for (int left = size; left > 0; left -= ZEROS.length) {
            buffer.put(ZEROS, 0, Math.min(left, ZEROS.length));
        }
        for (int i = 0; i < places.length; i++) {
            buffer.put(start + places[i], values[i]);
        }
    }
}
