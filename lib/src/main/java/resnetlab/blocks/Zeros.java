package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import resnetlab.geometry.Padding.Explicit;

/** Joins zeros to an array. DJL's {@code NDArray.pad} exists on PyTorch only, so this is a concatenation. */
final class Zeros {
    private Zeros() {}

    /** Returns images with zeros around them. */
    static NDArray around(NDArray images, Explicit rows, Explicit columns) {
        return join(join(images, 3, columns), 2, rows);
    }

    /** Returns an array with so many zeros before and after it along an axis; the array itself when there are none. */
    static NDArray join(NDArray array, int axis, Explicit pads) {
        NDList parts = new NDList();
        add(parts, array, axis, pads.before());
        parts.add(array);
        add(parts, array, axis, pads.after());
        return parts.size() == 1 ? array : NDArrays.concat(parts, axis);
    }

    private static void add(NDList parts, NDArray array, int axis, int count) {
        if (count > 0) {
            long[] sizes = array.getShape().getShape().clone();
            sizes[axis] = count;
            parts.add(array.getManager().zeros(new Shape(sizes), array.getDataType()));
        }
    }
}
