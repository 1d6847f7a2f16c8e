package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Copies numbers into arrays, always whole. What {@code NDManager.create(float[])} and {@code NDArray.set(float[])} of DJL 0.35
 * copy from may be freed meanwhile with MXNet: when the garbage collector runs at that moment, the first numbers are others (2 of
 * 62,000 arrays while it ran all the time).
 */
public final class Floats {
    private Floats() {}

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
