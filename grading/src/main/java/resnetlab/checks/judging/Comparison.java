package resnetlab.checks.judging;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import resnetlab.checks.reference.Grid;
import resnetlab.learner.Tensor;

/** Compares single precision with the reference. */
public final class Comparison {

    private Comparison() {}

    /**
     * The first place where two arrays part.
     *
     * @param place where, such as (n 0, c 2, h 1, w 3)
     * @param expected the right value there
     * @param actual the learner's
     * @param count how many values differ
     * @param of how many there are
     */
    public record Difference(String place, String expected, String actual, int count, int of) {
        public String words(String what) {
            return what + " is " + actual + " at " + place + "; the right value is " + expected + ". "
                    + (count == of ? "All " + of + " values differ." : count + " of " + of + " values differ.");
        }
    }

    /** Says how a shape differs from the right one. */
    public static Optional<String> shape(long[] right, Tensor actual) {
        String axes = right.length == 4 ? "(N, C, H, W)" : "(N, classes)";
        return Arrays.equals(right, actual.shape())
                ? Optional.empty()
                : Optional.of(axes + " is " + text(actual.shape()) + "; the right shape is " + text(right) + ".");
    }

    /** Returns the shape of a grid as a learner reads it. */
    public static String shapeOf(Grid grid) {
        return text(new long[] {grid.n(), grid.c(), grid.h(), grid.w()});
    }

    /** Says in what an array differs from the right one: its shape, or else its values. */
    public static Optional<String> words(Grid expected, Tensor actual) {
        return shape(new long[] {expected.n(), expected.c(), expected.h(), expected.w()}, actual)
                .map(words -> "The shape " + words)
                .or(() -> values(expected, actual).map(difference -> difference.words("The result")));
    }

    public static Optional<Difference> values(Grid expected, Tensor actual) {
        return values(expected, actual, Tolerance.ONE_BLOCK);
    }

    public static Optional<Difference> values(Grid expected, Tensor actual, Tolerance tolerance) {
        return first(expected.data(), Grids.doubles(actual), actual.shape(), tolerance);
    }

    public static Optional<Difference> values(double[] expected, Tensor actual) {
        return first(expected, Grids.doubles(actual), actual.shape(), Tolerance.ONE_BLOCK);
    }

    /** Tells whether a wrong rule explains a learner's array. */
    public static boolean same(Grid expected, Tensor actual) {
        long[] shape = {expected.n(), expected.c(), expected.h(), expected.w()};
        return Arrays.equals(shape, actual.shape()) && values(expected, actual).isEmpty();
    }

    /** Tells whether a wrong rule gives something else than the right one. */
    public static boolean same(Grid expected, Grid other) {
        return shapeOf(expected).equals(shapeOf(other))
                && first(expected.data(), other.data(), new long[] {other.data().length}, Tolerance.ONE_BLOCK)
                        .isEmpty();
    }

    private static Optional<Difference> first(double[] expected, double[] actual, long[] shape, Tolerance tolerance) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        int count = 0;
        int first = -1;
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= tolerance.around(expected[i], largest))) {
                first = count == 0 ? i : first;
                count++;
            }
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(new Difference(
                        place(first, shape), text(expected[first]), text(actual[first]), count, expected.length));
    }

    /** Returns how far an array lies from the right one, as a share of the right one's length. */
    public static double distance(double[] expected, Tensor actual) {
        double length = 0;
        double apart = 0;
        for (int i = 0; i < expected.length; i++) {
            length += expected[i] * expected[i];
            apart += Math.pow(actual.data()[i] - expected[i], 2);
        }
        return Math.sqrt(apart / length);
    }

    /** Names a place by its axes: n, c, h, w for four of them. */
    static String place(int index, long[] shape) {
        String[] axes = shape.length == 4 ? new String[] {"n", "c", "h", "w"} : new String[] {"i", "j", "k"};
        String[] words = new String[shape.length];
        long rest = index;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            words[axis] = axes[axis] + " " + rest % shape[axis];
            rest /= shape[axis];
        }
        return "(" + String.join(", ", words) + ")";
    }

    public static String text(long[] shape) {
        return Arrays.toString(shape).replace('[', '(').replace(']', ')');
    }

    /** Writes a number with six digits and no trailing zeros. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        String digits = String.format(Locale.ROOT, "%.6g", value);
        return digits.contains("e") || !digits.contains(".") ? digits : digits.replaceAll("\\.?0+$", "");
    }
}
