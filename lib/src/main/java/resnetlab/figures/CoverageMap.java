package resnetlab.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A map of how often each position is read: the number in each cell, more often is stronger, never is hatched.
 *
 * <p>It takes plain counts, from the geometry, from a gradient or from anywhere else.
 */
public final class CoverageMap {
    private static final int LARGEST_CELL = 30;
    private static final int LARGEST_WITH_NUMBERS = 20;
    private static final int WIDEST = 560;
    private static final int MARGIN = 26;

    private final String title;
    private final int[][] counts;
    private final int largest;
    private final double cell;

    private CoverageMap(String title, int[][] counts) {
        this.title = title;
        this.counts = counts;
        this.largest = Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(0);
        this.cell = Math.min(LARGEST_CELL, Math.floor((double) WIDEST / Math.max(counts.length, counts[0].length)));
    }

    /**
     * Draws a map of an image.
     *
     * @param title what the map shows, as text
     * @param counts how often each position is read, as [row][column]; at least 0, all rows of one length
     * @throws IllegalArgumentException when there is nothing to draw, a count is negative, or the map is wider or higher than
     *     64 positions
     */
    public static Figure of(String title, int[][] counts) {
        reject(counts);
        return new CoverageMap(title, counts).toFigure();
    }

    /** Draws a map of one axis. */
    public static Figure ofRow(String title, int... counts) {
        return of(title, new int[][] {counts});
    }

    /** Draws a map that only tells read from not read: 1 and 0. */
    public static Figure ofRead(String title, boolean[][] read) {
        int[][] counts = new int[read.length][];
        for (int row = 0; row < read.length; row++) {
            boolean[] positions = read[row];
            counts[row] = IntStream.range(0, positions.length)
                    .map(i -> positions[i] ? 1 : 0)
                    .toArray();
        }
        return of(title, counts);
    }

    private static void reject(int[][] counts) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        boolean even = Arrays.stream(counts).allMatch(row -> row.length == columns);
        if (columns == 0 || !even || counts.length > 64 || columns > 64) {
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

    private Figure toFigure() {
        String finding = finding();
        Frame frame = new Frame(title, finding).add(picture(finding)).width(MARGIN + cell * counts[0].length);
        legend(frame);
        return frame.toFigure("The counts as a table (row by column)", table());
    }

    private void legend(Frame frame) {
        if (read() < positions()) {
            frame.legend(Role.UNREAD, "0", "never read");
        }
        int least = least();
        if (least > 0) {
            frame.legend(
                    Role.ofCount(least, largest),
                    "" + least,
                    least == 1 ? "read once" : "read %d times".formatted(least));
        }
        if (largest > least) {
            frame.legend(Role.ofCount(largest, largest), "" + largest, "read %d times".formatted(largest));
        }
    }

    private String finding() {
        int positions = positions();
        int read = read();
        if (read == 0) {
            return "None of %d positions is read.".formatted(positions);
        }
        if (read == positions) {
            return "All %d positions are read, %s.".formatted(positions, often());
        }
        return "%d of %d positions are read (%s %%), %s; %d are never read."
                .formatted(read, positions, Svg.number(100.0 * read / positions), often(), positions - read);
    }

    private String often() {
        int least = least();
        if (least < largest) {
            return "from %d to %d times".formatted(least, largest);
        }
        return largest == 1 ? "once each" : "%d times each".formatted(largest);
    }

    private int positions() {
        return counts.length * counts[0].length;
    }

    private int read() {
        return (int) Arrays.stream(counts)
                .flatMapToInt(Arrays::stream)
                .filter(count -> count > 0)
                .count();
    }

    private int least() {
        return Arrays.stream(counts)
                .flatMapToInt(Arrays::stream)
                .filter(count -> count > 0)
                .min()
                .orElse(0);
    }

    private String picture(String finding) {
        Svg svg = new Svg();
        if (cell >= LARGEST_WITH_NUMBERS) {
            rulers(svg);
            cells(svg);
        } else {
            areas(svg);
        }
        return svg.toImage(MARGIN + cell * counts[0].length + 2, MARGIN + cell * counts.length + 2, title, finding);
    }

    private void rulers(Svg svg) {
        for (int column = 0; column < counts[0].length; column++) {
            svg.text(MARGIN + (column + 0.5) * cell, MARGIN - 8, "small", "" + column);
        }
        for (int row = 0; row < counts.length && counts.length > 1; row++) {
            svg.text(MARGIN - 12, MARGIN + (row + 0.5) * cell + 4, "small", "" + row);
        }
    }

    private void cells(Svg svg) {
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                int count = counts[row][column];
                svg.cell(
                        MARGIN + column * cell + 1,
                        MARGIN + row * cell + 1,
                        cell - 2,
                        cell - 2,
                        Role.ofCount(count, largest),
                        "" + count);
            }
        }
    }

    /** Small cells have no numbers, and all cells of one role are one path, so that a large map stays a small file. */
    private void areas(Svg svg) {
        for (Role role : Role.values()) {
            StringBuilder area = new StringBuilder();
            StringBuilder hatch = new StringBuilder();
            for (int row = 0; row < counts.length; row++) {
                for (int column = 0; column < counts[row].length; column++) {
                    if (Role.ofCount(counts[row][column], largest) == role) {
                        double x = MARGIN + column * cell;
                        double y = MARGIN + row * cell;
                        area.append(square(x + 0.5, y + 0.5, cell - 1));
                        hatch.append(slash(x, y));
                    }
                }
            }
            if (!area.isEmpty()) {
                svg.path(role.css(), area.toString());
            }
            if (role == Role.UNREAD && !hatch.isEmpty()) {
                svg.path("hatch " + role.css(), hatch.toString());
            }
        }
    }

    private static String square(double x, double y, double side) {
        return "M%s %sh%sv%sh-%sz"
                .formatted(Svg.number(x), Svg.number(y), Svg.number(side), Svg.number(side), Svg.number(side));
    }

    private String slash(double x, double y) {
        return "M%s %sl%s -%s"
                .formatted(Svg.number(x + 1), Svg.number(y + cell - 1), Svg.number(cell - 2), Svg.number(cell - 2));
    }

    private String table() {
        List<String> headings = new ArrayList<>(List.of("row"));
        IntStream.range(0, counts[0].length).forEach(column -> headings.add("" + column));
        Table table = Table.of(headings);
        for (int row = 0; row < counts.length; row++) {
            table.row(
                    "" + row,
                    Arrays.stream(counts[row]).mapToObj(Integer::toString).toList());
        }
        return table.toHtml();
    }
}
