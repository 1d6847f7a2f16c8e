package resnetlab.learner;

import java.util.Arrays;

/**
 * An array of float32 in row-major order, for example (N, C, H, W).
 *
 * @param shape the length of each axis
 * @param data the values, as many as the product of the shape
 */
public record Tensor(long[] shape, float[] data) {

    public Tensor {
        long size = 1;
        for (long length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("shape " + Arrays.toString(shape) + " has a negative axis");
            }
            size = Math.multiplyExact(size, length);
        }
        if (size != data.length) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " holds " + size + " values, but there are " + data.length);
        }
    }
}
