package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.LongStream;

/**
 * What a classifier says of a batch.
 *
 * @param array (N, classes): the larger, the likelier
 */
record Logits(NDArray array) {

    /**
     * Refuses outputs that are no logits of the labels' classes; MXNet would take the last class for those that are missing.
     *
     * @param labels (N), numbers of classes from 0
     */
    void requireClassFor(NDArray labels) {
        Shape shape = array.getShape();
        long largest = LongStream.of(whole(labels)).max().orElse(-1);
        if (shape.dimension() != 2 || largest >= shape.get(1)) {
            throw new IllegalArgumentException(
                    "The block gives %s for labels up to %d, but training needs logits (N, classes) with a class for each label from 0. Build the network with its head and %d classes."
                            .formatted(shape, largest, largest + 1));
        }
    }

    /** Returns the likeliest class of each item. */
    long[] classes() {
        return whole(array.argMax(1));
    }

    /** Returns how many items' likeliest class is that of their label. */
    int right(NDArray labels) {
        long[] found = classes();
        long[] wanted = whole(labels);
        int right = 0;
        for (int i = 0; i < found.length; i++) {
            right += found[i] == wanted[i] ? 1 : 0;
        }
        return right;
    }

    private static long[] whole(NDArray numbers) {
        return numbers.toType(DataType.INT64, false).toLongArray();
    }
}
