package resnetlab.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each position is read.
 *
 * @param cells the counts as [row][column]; at least 0, at least one, all rows of one length
 * @param scale what the counts tell
 */
record Counts(int[][] cells, Scale scale) {
    private static final int MOST = 64;

    /** What counts tell: how often, or only whether; who is reached by a gradient; or they are values like any others. */
    enum Scale {
        TIMES,
        READ_OR_NOT,
        GRADIENT_OR_NOT,
        VALUES;

        /** Returns the role of a count between 0 and the largest one in the picture. */
        Role role(int count, int largest) {
            boolean nothing = count == 0 && (this == GRADIENT_OR_NOT || this == VALUES);
            return nothing ? Role.ZERO : Role.ofCount(count, largest);
        }
    }

    Counts {
        reject(cells);
    }

    private static void reject(int[][] counts) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        boolean even = Arrays.stream(counts).allMatch(row -> row.length == columns);
        if (columns == 0 || !even || counts.length > MOST || columns > MOST) {
            throw new IllegalArgumentException(
                    "A map needs 1 to 64 rows of 1 to 64 columns, all rows of one length, but there are %d rows of %s columns. Draw a part of it."
                            .formatted(
                                    counts.length,
                                    Arrays.stream(counts)
                                            .map(row -> row.length)
                                            .distinct()
                                            .toList()));
        }
        int least = Arrays.stream(counts).flatMapToInt(Arrays::stream).min().orElse(0);
        if (least < 0) {
            throw new IllegalArgumentException(
                    "A count is %d, but nothing is read less than 0 times. Give counts, not differences."
                            .formatted(least));
        }
    }

    int rows() {
        return cells.length;
    }

    int columns() {
        return cells[0].length;
    }

    int positions() {
        return rows() * columns();
    }

    int read() {
        return (int) all().filter(count -> count > 0).count();
    }

    int largest() {
        return all().max().orElse(0);
    }

    /** The smallest count of a position that is read at all, 0 when none is. */
    int least() {
        return all().filter(count -> count > 0).min().orElse(0);
    }

    /** The different counts above 0, or only the smallest and the largest of many. */
    List<Integer> samples() {
        List<Integer> different =
                all().filter(count -> count > 0).distinct().sorted().boxed().toList();
        return different.size() <= 5 ? different : List.of(least(), largest());
    }

    private IntStream all() {
        return Arrays.stream(cells).flatMapToInt(Arrays::stream);
    }

    /** Says how many positions are read, and how often. */
    String finding() {
        int positions = positions();
        int read = read();
        if (scale == Scale.GRADIENT_OR_NOT) {
            return "The gradient arrives at %s of %s positions (%s %%)."
                    .formatted(read, positions, Svg.number(100.0 * read / positions));
        }
        if (read == 0) {
            return "None of %s positions is read.".formatted(positions);
        }
        if (read == positions) {
            return "All %s positions are read%s.".formatted(positions, often());
        }
        return "%s of %s positions %s read (%s %%)%s; %s %s never read."
                .formatted(
                        read,
                        positions,
                        Words.are(read),
                        Svg.number(100.0 * read / positions),
                        often(),
                        positions - read,
                        Words.are(positions - read));
    }

    private String often() {
        if (scale == Scale.READ_OR_NOT) {
            return "";
        }
        if (least() < largest()) {
            return ", from %s to %s times".formatted(least(), largest());
        }
        return largest() == 1 ? ", once each" : ", %s times each".formatted(largest());
    }

    /** Says what a cell with this count means. */
    String meaning(int count) {
        if (scale == Scale.GRADIENT_OR_NOT) {
            return count == 0 ? "no gradient" : "a gradient";
        }
        if (count == 0) {
            return "never read";
        }
        if (scale == Scale.READ_OR_NOT) {
            return "read";
        }
        return count == 1 ? "read once" : "read %s times".formatted(count);
    }
}
