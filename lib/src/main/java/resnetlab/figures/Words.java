package resnetlab.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Rounding;

/** Says in words what the pictures of an axis show. */
final class Words {
    private Words() {}

    /** Returns the numbers of an axis, for a title. */
    static String axis(Axis axis) {
        String dilation =
                axis.window().dilation() == 1 ? "" : ", d = " + axis.window().dilation();
        return "n = %s, f = %s, s = %s%s, %s%s"
                .formatted(
                        axis.n(),
                        axis.window().kernel(),
                        axis.window().stride(),
                        dilation,
                        padding(axis.layer().padding()),
                        axis.layer().rounding() == Rounding.FLOOR ? "" : ", rounded up");
    }

    /** Returns the name of a padding rule. */
    static String padding(Padding padding) {
        if (padding instanceof Padding.Explicit pads) {
            return pads.before() == pads.after()
                    ? "p = " + pads.before()
                    : "%s before and %s after".formatted(pads.before(), pads.after());
        }
        if (padding instanceof Padding.Same same) {
            return same.odd() == Padding.Odd.AFTER ? "SAME" : "SAME_LOWER";
        }
        return padding instanceof Padding.Full ? "FULL" : "VALID";
    }

    /** Returns what is to be seen: outputs, where windows start, how often positions are read, and the end. */
    static String finding(Axis axis) {
        int outputs = axis.outputSize();
        String starts = axis.windows().stream()
                .map(window -> minus("" + window.start()))
                .collect(Collectors.joining(", "));
        return "%s, starting at %s. %s. %s".formatted(count(outputs, "window"), starts, reads(axis), end(axis));
    }

    private static String reads(Axis axis) {
        String counts =
                Arrays.stream(axis.coverage()).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return "The input positions are read " + counts + " times";
    }

    /** Returns what becomes of the end of the padded input. */
    static String end(Axis axis) {
        if (axis.overhang() > 0) {
            return "The last window hangs over the end by %s.".formatted(count(axis.overhang(), "position"));
        }
        if (axis.leftOver() == 0) {
            return "Nothing is left over at the end.";
        }
        return "%s %s left over at the end.".formatted(count(axis.leftOver(), "position"), are(axis.leftOver()));
    }

    /** Sets hyphens before numbers as minus signs. */
    static String minus(String numbers) {
        return numbers.replace('-', '\u2212');
    }

    static String are(int number) {
        return number == 1 ? "is" : "are";
    }

    static String count(int number, String thing) {
        return number == 1 ? "1 " + thing : number + " " + thing + "s";
    }

    static String list(List<Integer> numbers) {
        String listed = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "none" : minus(listed);
    }
}
