package resnetlab.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ways of making an image smaller, side by side: what each reads, what it hands on, and whether its output notices that one
 * pixel was changed. Each pixel can be clicked in an explorer whose first knobs are the row and the column.
 */
public final class DownsamplingPicture {
    private static final int CELL = 36;
    private static final int GAP = 36;
    private static final int BETWEEN = 6;
    private static final int TOP = 26;
    private static final int LEFT = 4;

    private final Change change;
    private final List<Way> ways;
    private final Svg svg = new Svg();

    private DownsamplingPicture(Change change, List<Way> ways) {
        this.change = change;
        this.ways = List.copyOf(ways);
    }

    /**
     * An image of which one pixel was changed.
     *
     * @param image the values after the change, [row][column]
     * @param row row of the changed pixel
     * @param column column of the changed pixel
     * @param was its value before
     */
    public record Change(double[][] image, int row, int column, double was) {

        private String inWords() {
            return "Row %s, column %s: %s becomes %s".formatted(row, column, value(was), value(image[row][column]));
        }
    }

    /**
     * One way of making the image smaller.
     *
     * @param name its name
     * @param read whether it reads a pixel, [row][column]
     * @param handsOn whether a pixel's value goes into an output, [row][column]
     * @param before the output before the change, [row][column]
     * @param after the output after it
     */
    public record Way(String name, boolean[][] read, boolean[][] handsOn, double[][] before, double[][] after) {

        private boolean notices() {
            return !Arrays.deepEquals(before, after);
        }

        private String inWords() {
            return "The " + name + (notices() ? " notices." : " does not notice.");
        }
    }

    /**
     * Draws ways beside each other.
     *
     * @param ways at least one, all for images of one size
     * @throws IllegalArgumentException when there is none, or an output is empty or larger than the image
     */
    public static Figure of(Change change, List<Way> ways) {
        int pixels = change.image().length;
        if (ways.isEmpty() || ways.stream().anyMatch(way -> way.after().length == 0 || way.after().length > pixels)) {
            throw new IllegalArgumentException(
                    "There are %s ways for an image of %s rows: give at least one, and for each an output of 1 to %s rows."
                            .formatted(ways.size(), pixels, pixels));
        }
        return new DownsamplingPicture(change, ways).toFigure();
    }

    private Figure toFigure() {
        String finding = ways.stream().map(Way::inWords).collect(Collectors.joining(" "));
        for (int i = 0; i < ways.size(); i++) {
            draw(ways.get(i), LEFT + i * (side() + GAP));
        }
        double height = TOP + side() + 22 + outputSide() + 28;
        double width = LEFT + ways.size() * (side() + GAP) - GAP + 4;
        Frame frame = new Frame(change.inWords(), finding).width(width);
        frame.add("<div class=\"scroll\">" + svg.toImage(width, height, change.inWords(), finding) + "</div>");
        legend(frame);
        return frame.toFigure("The outputs as a table", table());
    }

    private void legend(Frame frame) {
        frame.legend(Role.WINDOW, "1", "goes into the output").legend(Role.INPUT, "1", "read, but not the largest");
        frame.legend(Role.UNREAD, "1", "never read").legend(Role.OUTPUT, "1", "output");
        frame.legend(new Svg().rect(3, 3, 18, 14, "outline"), "changed");
    }

    private double side() {
        return place(change.image().length) - BETWEEN;
    }

    /** Returns where a row or column begins; the pixels that become one output stand together. */
    private double place(int index) {
        int together = change.image().length / ways.get(0).after().length;
        return (double) index * CELL + index / together * BETWEEN;
    }

    private double outputSide() {
        return (double) ways.get(0).after().length * CELL;
    }

    private void draw(Way way, double left) {
        svg.text(left + side() / 2, TOP - 10, "middle", way.name());
        for (int row = 0; row < change.image().length; row++) {
            for (int column = 0; column < change.image()[row].length; column++) {
                input(way, row, column, left);
            }
        }
        double start = left + (side() - outputSide()) / 2;
        svg.path("mark", "M%s %sh12l-6 9z".formatted(Svg.number(left + side() / 2 - 6), Svg.number(TOP + side() + 6)));
        outputs(way, start, TOP + side() + 22);
        svg.text(
                left + side() / 2,
                TOP + side() + 22 + outputSide() + 20,
                "middle",
                way.notices() ? "notices" : "does not notice");
    }

    private void input(Way way, int row, int column, double left) {
        svg.setting(
                "0:%s 1:%s".formatted(row, column),
                () -> cell(
                        left + place(column), TOP + place(row), role(way, row, column), change.image()[row][column]));
        if (row == change.row() && column == change.column()) {
            outline(left + place(column), TOP + place(row));
        }
    }

    private static Role role(Way way, int row, int column) {
        if (way.handsOn()[row][column]) {
            return Role.WINDOW;
        }
        return way.read()[row][column] ? Role.INPUT : Role.UNREAD;
    }

    private void outputs(Way way, double left, double top) {
        for (int row = 0; row < way.after().length; row++) {
            for (int column = 0; column < way.after()[row].length; column++) {
                double value = way.after()[row][column];
                cell(left + column * CELL, top + row * CELL, Role.OUTPUT, value);
                if (value != way.before()[row][column]) {
                    outline(left + column * CELL, top + row * CELL);
                }
            }
        }
    }

    private void cell(double x, double y, Role role, double value) {
        svg.cell(x + 1, y + 1, CELL - 2, CELL - 2, role, value(value));
    }

    private void outline(double x, double y) {
        svg.rect(x + 2, y + 2, CELL - 4, CELL - 4, "outline");
    }

    private String table() {
        Table table = Table.of(List.of("way", "output before", "output after", "notices"));
        for (Way way : ways) {
            table.row(way.name(), List.of(rows(way.before()), rows(way.after()), way.notices() ? "yes" : "no"));
        }
        return table.toHtml();
    }

    private static String rows(double[][] values) {
        StringBuilder text = new StringBuilder();
        for (double[] row : values) {
            text.append(text.isEmpty() ? "" : " / ");
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : " ").append(value(row[i]));
            }
        }
        return text.toString();
    }

    private static String value(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
