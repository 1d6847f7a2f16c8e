package resnetlab.figures;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;

/** Everything that an explorer can show, computed beforehand, so that the page has no geometry of its own. */
final class ExplorerFrames {
    static final int N = 12;
    static final int KERNEL = 5;
    static final int STRIDE = 3;
    static final int DILATION = 2;

    /** A padding rule that can be chosen. */
    record Rule(String name, Padding padding) {}

    private ExplorerFrames() {}

    /** Returns the rules that can be chosen, in the order of the list. */
    static List<Rule> rules() {
        return List.of(
                new Rule("VALID, p = 0", Padding.valid()),
                new Rule("p = 1", Padding.perSide(1)),
                new Rule("p = 2", Padding.perSide(2)),
                new Rule("SAME", Padding.same()),
                new Rule("SAME_LOWER", Padding.sameLower()),
                new Rule("FULL", Padding.full()));
    }

    /** Returns the place of an axis's padding rule in the list, or -1. */
    static int indexOf(Axis axis) {
        return rules().stream().map(Rule::padding).toList().indexOf(axis.layer().padding());
    }

    /** Returns all frames, n outermost, then kernel, stride, dilation and rule. */
    static String all() {
        StringJoiner frames = new StringJoiner("|");
        for (int n = 1; n <= N; n++) {
            for (int kernel = 1; kernel <= KERNEL; kernel++) {
                Axis axis = Axis.of(n).kernel(kernel);
                for (int stride = 1; stride <= STRIDE; stride++) {
                    for (int dilation = 1; dilation <= DILATION; dilation++) {
                        addRules(frames, axis.stride(stride).dilation(dilation));
                    }
                }
            }
        }
        return frames.toString();
    }

    private static void addRules(StringJoiner frames, Axis axis) {
        rules().forEach(rule -> frames.add(frame(axis.padding(rule.padding()))));
    }

    /** Returns one frame: padding before and after, outputs, left over, extent, and the digits of the padded coverage. */
    static String frame(Axis axis) {
        boolean fits = axis.misfit().isEmpty();
        String digits = fits
                ? Arrays.stream(axis.paddedCoverage())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining())
                : "";
        return "%s,%s,%s,%s,%s,%s"
                .formatted(
                        axis.pads().before(),
                        axis.pads().after(),
                        fits ? axis.outputSize() : 0,
                        fits ? axis.leftOver() : 0,
                        axis.window().extent(),
                        digits);
    }
}
