package resnetlab.geometry;

/** The rule by which an axis is made longer before a window slides along it. */
public sealed interface Padding {

    /**
     * Returns the positions to add on each side for an input of {@code n} positions.
     *
     * @param n the input's size; at least 1
     * @param window the window that will slide along it
     */
    Explicit on(int n, Window window);

    /** Returns no padding, which TensorFlow calls VALID. */
    static Padding valid() {
        return new Valid();
    }

    /** Returns {@code p} positions on each side: p per side, as in PyTorch and DJL, not in total. */
    static Padding perSide(int p) {
        return new Explicit(p, p);
    }

    /** Returns as many positions before and after as given. */
    static Padding of(int before, int after) {
        return new Explicit(before, after);
    }

    /** Returns TensorFlow's SAME, which ONNX calls SAME_UPPER: the odd one goes after the input. */
    static Padding same() {
        return new Same(Odd.AFTER);
    }

    /** Returns ONNX's SAME_LOWER: the odd one goes before the input. */
    static Padding sameLower() {
        return new Same(Odd.BEFORE);
    }

    /** Returns the padding with which every window that touches the input at all is counted. */
    static Padding full() {
        return new Full();
    }

    /** The side that gets the extra position of an odd total. */
    enum Odd {
        BEFORE,
        AFTER
    }

    /**
     * So many positions on each side, whatever the input.
     *
     * @param before positions before the first input; at least 0
     * @param after positions after the last input; at least 0
     */
    record Explicit(int before, int after) implements Padding {
        private static final String REMEDY = "Give the number of positions to add on that side, 0 for none.";

        public Explicit {
            Require.atLeast(0, "The padding before", before, REMEDY);
            Require.atLeast(0, "The padding after", after, REMEDY);
        }

        @Override
        public Explicit on(int n, Window window) {
            return this;
        }

        /** Says the two numbers as a sentence would: {@code 0 before, 1 after}. */
        @Override
        public String toString() {
            return before + " before, " + after + " after";
        }
    }

    /** No padding. */
    record Valid() implements Padding {
        @Override
        public Explicit on(int n, Window window) {
            return new Explicit(0, 0);
        }
    }

    /**
     * The smallest padding for which the output has ceil(n / s) positions.
     *
     * <p>The total is max((ceil(n/s) - 1)s + d(f - 1) + 1 - n, 0). Source: TensorFlow, tf.nn, "Notes on padding"; ONNX,
     * onnx/defs/nn, auto_pad. For stride 1 it is PyTorch's padding='same'. Engines differ in what else they take:
     * PyTorch refuses a stride, onnxruntime a dilation; the rule itself is defined for both.
     *
     * @param odd the side that gets the extra position of an odd total
     */
    record Same(Odd odd) implements Padding {
        @Override
        public Explicit on(int n, Window window) {
            long lastStart = (outputs(n, window) - 1) * window.stride();
            int total = (int) Math.max(lastStart + window.extent() - n, 0);
            int half = total / 2;
            return odd == Odd.AFTER ? new Explicit(half, total - half) : new Explicit(total - half, half);
        }

        long outputs(int n, Window window) {
            return -Math.floorDiv(-(long) n, window.stride());
        }
    }

    /** One position less than the window spans, on each side: n + f - 1 outputs for stride 1 and dilation 1. */
    record Full() implements Padding {
        @Override
        public Explicit on(int n, Window window) {
            return new Explicit(window.extent() - 1, window.extent() - 1);
        }
    }
}
