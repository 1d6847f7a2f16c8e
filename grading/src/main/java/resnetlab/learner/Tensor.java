package resnetlab.learner;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * An array of float32 in row-major order, for example (N, C, H, W).
 *
 * @param shape the length of each axis
 * @param data the values, as many as the product of the shape
 */
public record Tensor(long[] shape, float[] data) implements ParameterValue {

    public Tensor {
        long size = size(shape);
        if (size != data.length) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " holds " + size + " values, but there are " + data.length);
        }
    }

    static long size(long[] shape) {
        long size = 1;
        for (long length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " has a negative axis");
            }
            size = Math.multiplyExact(size, length);
        }
        return size;
    }

    @Override
    public int size() {
        return data.length;
    }

    @Override
    public void putInto(FloatBuffer buffer) {
        buffer.put(data);
    }
}
