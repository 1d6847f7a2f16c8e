package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a {@code boolean[]} as a learner can read it: where it is true and where it is false. */
final class Ranges {

    private static final int MOST = 12;

    private Ranges() {}

    /** Returns for example "true at 0-2, 4; false at 3". */
    static String text(List<Boolean> values) {
        if (values.isEmpty()) {
            return "an empty array";
        }
        List<String> parts = new ArrayList<>();
        for (boolean truth : new boolean[] {true, false}) {
            if (values.contains(truth)) {
                parts.add(truth + " at " + places(values, truth));
            }
        }
        return String.join("; ", parts);
    }

    private static String places(List<Boolean> values, boolean truth) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < values.size() && ranges.size() <= MOST; i++) {
            int first = i;
            while (i < values.size() && values.get(i) == truth) {
                i++;
            }
            if (i > first) {
                ranges.add(i - 1 == first ? String.valueOf(first) : first + "-" + (i - 1));
            }
        }
        boolean more = ranges.size() > MOST;
        return String.join(", ", more ? ranges.subList(0, MOST) : ranges) + (more ? ", ..." : "");
    }

    /** Says how many elements there are where there should be others, or the first place where two arrays part. */
    static Optional<String> difference(List<Boolean> right, List<Boolean> given) {
        if (right.size() != given.size()) {
            return Optional.of(
                    "Your array has " + given.size() + " elements; there are " + right.size() + " positions.");
        }
        for (int i = 0; i < right.size(); i++) {
            if (!right.get(i).equals(given.get(i))) {
                return Optional.of("The first difference is at position " + i + ".");
            }
        }
        return Optional.empty();
    }
}
