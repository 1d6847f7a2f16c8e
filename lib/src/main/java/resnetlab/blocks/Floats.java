package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Random;

/**
 * Copies numbers into arrays, always whole. What {@code NDManager.create(float[])} and {@code NDArray.set(float[])} of DJL 0.35
 * copy from may be freed meanwhile with MXNet: when the garbage collector runs at that moment, the first numbers are others (2 of
 * 62,000 arrays while it ran all the time).
 */
public final class Floats {
    private Floats() {}

    /** Draws normal numbers that depend on the seed alone, on every engine. */
    public static float[] normal(Shape shape, long seed) {
        Random random = new Random(seed);
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Creates an array of this shape with these numbers. */
    public static NDArray create(NDManager manager, float[] values, Shape shape) {
        NDArray array = manager.create(shape);
        set(array, values);
        return array;
    }

    /** Replaces the numbers of an array. */
    public static void set(NDArray array, float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocateDirect(Float.BYTES * values.length).order(ByteOrder.nativeOrder());
        FloatBuffer floats = bytes.asFloatBuffer();
        floats.put(values).flip();
        try {
            array.set(floats);
        } finally {
            Reference.reachabilityFence(bytes);
        }
    }
}
