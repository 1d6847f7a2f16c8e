package resnetlab.figures;

import java.util.List;
import java.util.stream.IntStream;
import resnetlab.geometry.Axis;
import resnetlab.geometry.WindowPosition;

/** A picture of one axis: the input with its padding, every window below it, the outputs, and how often each position is read. */
public final class WindowPicture {
    private static final int LARGEST = 40;
    private static final int LEFT = 88;
    private static final int TOP = 6;
    private static final int COLUMN = 30;
    private static final int ROW = 34;
    private static final int WIDE = 26;
    private static final int HIGH = 24;

    private static final String MIDDLE = "M%s %sl4.5 7h-9z";

    private final Axis axis;
    private final List<WindowPosition> windows;
    private final Svg svg = new Svg();

    /** The columns before input position 0. */
    private final int room;

    private WindowPicture(Axis axis, int room) {
        this.axis = axis;
        this.windows = axis.windows();
        this.room = room;
    }

    /** Draws an axis under a title that names its numbers. */
    public static Figure of(Axis axis) {
        return of(Words.axis(axis), axis);
    }

    /**
     * Draws an axis.
     *
     * @param title what the picture shows, as text
     * @throws IllegalArgumentException when no window fits, or the padded input has more than 40 positions
     */
    public static Figure of(String title, Axis axis) {
        return of(title, axis, axis.pads().before());
    }

    /**
     * Draws two axes beside each other, or below each other with their input positions in the same columns.
     *
     * @param finding what they show together, in a sentence
     */
    public static Figure beside(String finding, String leftTitle, Axis left, String rightTitle, Axis right) {
        int room = Math.max(left.pads().before(), right.pads().before());
        return SideBySide.of(finding, of(leftTitle, left, room), of(rightTitle, right, room));
    }

    private static Figure of(String title, Axis axis, int room) {
        if (axis.paddedSize() > LARGEST) {
            throw new IllegalArgumentException(
                    "The padded input has %d positions, but a picture of windows has room for %d. Draw a smaller n; the windows at both ends look the same."
                            .formatted(axis.paddedSize(), LARGEST));
        }
        return new WindowPicture(axis, room).toFigure(title);
    }

    private Figure toFigure(String title) {
        Frame frame = new Frame(title, Words.finding(axis)).width(width());
        frame.add("<div class=\"scroll\">" + toSvg() + "</div>");
        legend(frame);
        return frame.toFigure("The windows as a table", WindowTables.windows(axis) + WindowTables.counts(axis));
    }

    /** Returns the picture alone. */
    static String svg(Axis axis) {
        return new WindowPicture(axis, axis.pads().before()).toSvg();
    }

    private String toSvg() {
        input();
        windows.forEach(this::window);
        reads();
        double height = y(windows.size()) + 12 + HIGH + (axis.leftOver() > 0 ? 28 : 0);
        return svg.toImage(width(), height, Words.axis(axis), Words.finding(axis));
    }

    private double width() {
        return x(end()) + 64;
    }

    private void legend(Frame frame) {
        frame.legend(Role.INPUT, "0", "input position").legend(Role.WINDOW, "0", "read by this window");
        if (axis.paddedSize() > axis.n()) {
            frame.legend(Role.PADDING, "p", "padding");
        }
        if (IntStream.of(axis.coverage()).anyMatch(count -> count == 0)) {
            frame.legend(Role.UNREAD, "0", "never read");
        }
        frame.legend(Role.OUTPUT, "0", "output").legend(middle(), "middle of the window");
    }

    /** Returns the mark below the middle of a window, for a legend. */
    static Svg middle() {
        return new Svg().path("mark", MIDDLE.formatted("12", "6"));
    }

    private void input() {
        svg.text(LEFT - 12, TOP + 16, "label", "input");
        IntStream.range(-before(), axis.n() + axis.pads().after()).forEach(position -> {
            boolean padding = isPadding(position);
            Role role = padding ? Role.PADDING : Role.INPUT;
            svg.cell(x(position), TOP, WIDE, HIGH, role, padding ? "p" : "" + position);
        });
        svg.text(x(end()) + 39, TOP + 16, "small", "output");
    }

    private void window(WindowPosition window) {
        double y = y(window.output());
        double last = window.start() + axis.window().extent() - 1;
        svg.text(LEFT - 12, y + 16, "label", "window " + window.output());
        svg.rect(x(window.start()), y + 8, x(last) - x(window.start()) + WIDE, 8, "band " + Role.WINDOW.css());
        window.inputs().forEach(position -> svg.cell(x(position), y, WIDE, HIGH, Role.WINDOW, "" + position));
        window.padding().forEach(position -> svg.cell(x(position), y, WIDE, HIGH, Role.PADDING, sign(position)));
        double middle = (x(window.start()) + x(last) + WIDE) / 2;
        svg.path("mark", MIDDLE.formatted(Svg.number(middle), Svg.number(y + HIGH + 1.0)));
        arrow(x(last) + WIDE + 5, x(end()) + 18, y + HIGH / 2.0);
        svg.cell(x(end()) + 24, y, WIDE, HIGH, Role.OUTPUT, "" + window.output());
    }

    private void arrow(double from, double to, double y) {
        svg.path("thin dots", "M%s %sH%s".formatted(Svg.number(from), Svg.number(y), Svg.number(to)));
        svg.path("mark", "M%s %sl-6 -4v8z".formatted(Svg.number(to + 3), Svg.number(y)));
    }

    private void reads() {
        double y = y(windows.size()) + 10;
        int[] counts = axis.paddedCoverage();
        svg.text(LEFT - 12, y + 16, "label", "times read");
        for (int i = 0; i < counts.length; i++) {
            int position = i - before();
            Role role = isPadding(position)
                    ? Role.PADDING
                    : Role.ofCount(counts[i], axis.window().kernel());
            svg.cell(x(position), y, WIDE, HIGH, role, "" + counts[i]);
        }
        leftOver(y + HIGH + 5);
    }

    private void leftOver(double y) {
        if (axis.leftOver() > 0) {
            double end = x(axis.n() + axis.pads().after()) - COLUMN + WIDE;
            double start = x(axis.n() + axis.pads().after() - axis.leftOver());
            svg.path("thin", "M%s %sv5H%sv-5".formatted(Svg.number(start), Svg.number(y), Svg.number(end)));
            svg.text((start + end) / 2, y + 20, "small", "left over");
        }
    }

    /** Behind the padding there is nothing, not even a padded position. */
    private String sign(int position) {
        return position < axis.n() + axis.pads().after() ? "p" : "";
    }

    private boolean isPadding(int position) {
        return position < 0 || position >= axis.n();
    }

    private int before() {
        return axis.pads().before();
    }

    /** The first column behind everything that is drawn. */
    private int end() {
        return axis.n() + axis.pads().after() + axis.overhang();
    }

    private double x(double position) {
        return LEFT + (position + room) * COLUMN;
    }

    private static double y(int window) {
        return TOP + 10 + (window + 1) * ROW;
    }
}
