package resnetlab.learner;

import java.util.Arrays;

/** An argument or a result of a learner's method, as plain data. */
public sealed interface Value {

    /** An {@code int}. */
    record OfInt(int value) implements Value {}

    /** An {@code int[]}, compared by its values: what a block is built with tells whether it is the same one. */
    record OfInts(int[] values) implements Value {

        @Override
        public boolean equals(Object other) {
            return other instanceof OfInts that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** A {@code long[]}. */
    record OfLongs(long[] values) implements Value {}

    /** A {@code boolean}. */
    record OfBoolean(boolean value) implements Value {}

    /** A {@code boolean[]}. */
    record OfBooleans(boolean[] values) implements Value {}

    /** An {@code NDArray} of float32. */
    record OfTensor(Tensor tensor) implements Value {}

    /** {@code null}, which no exercise wants. */
    record Nothing() implements Value {}
}
