package resnetlab.figures;

import java.util.List;
import resnetlab.figures.ExplorerFrames.Rule;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Rounding;

/**
 * An axis whose numbers can be changed and whose windows can be stepped through, without a kernel.
 *
 * <p>Where scripts do not run, the picture and the table of the first setting stay.
 */
public final class WindowExplorer {
    private static final String KEYS = "data-lm-suppress-shortcuts=\"true\"";

    private final Axis start;

    private WindowExplorer(Axis start) {
        this.start = start;
    }

    /** Makes an explorer that begins with 8 positions, a window of 3, a stride of 2 and SAME. */
    public static Figure start() {
        return startingAt(Axis.of(8).kernel(3).stride(2).padding(Padding.same()));
    }

    /**
     * Makes an explorer that begins with this axis.
     *
     * @throws IllegalArgumentException when the axis is none of those that the explorer offers, or its window does not fit
     */
    public static Figure startingAt(Axis axis) {
        rejectOutside(axis);
        return new WindowExplorer(axis).toFigure();
    }

    private static void rejectOutside(Axis axis) {
        boolean small = axis.n() <= ExplorerFrames.N
                && axis.window().kernel() <= ExplorerFrames.KERNEL
                && axis.window().stride() <= ExplorerFrames.STRIDE
                && axis.window().dilation() <= ExplorerFrames.DILATION;
        if (!small || ExplorerFrames.indexOf(axis) < 0 || axis.layer().rounding() != Rounding.FLOOR) {
            throw new IllegalArgumentException(
                    "The explorer has no setting %s. It offers n up to %d, f up to %d, s up to %d, d up to %d, rounded down, and the padding rules %s. Start from one of these."
                            .formatted(
                                    Words.axis(axis),
                                    ExplorerFrames.N,
                                    ExplorerFrames.KERNEL,
                                    ExplorerFrames.STRIDE,
                                    ExplorerFrames.DILATION,
                                    ExplorerFrames.rules().stream()
                                            .map(Rule::name)
                                            .toList()));
        }
    }

    private Figure toFigure() {
        Frame frame = new Frame("Slide the window", Words.axis(start) + ": " + Words.finding(start));
        frame.live("data-frames=\"" + ExplorerFrames.all() + "\"", Resource.text("window-explorer.js"));
        frame.add(knobs()).add("<div class=\"scroll\" data-part=\"stage\">" + WindowPicture.svg(start) + "</div>");
        frame.add(steps()).add(answer());
        frame.legend(Role.INPUT, "0", "input position").legend(Role.WINDOW, "0", "read by the window");
        frame.legend(Role.PADDING, "p", "padding").legend(Role.UNREAD, "0", "never read");
        frame.legend(Role.OUTPUT, "0", "output").legend(WindowPicture.middle(), "middle of the window");
        return frame.toFigure("The windows as a table", WindowTables.windows(start));
    }

    private String knobs() {
        return "<div class=\"knobs\" data-part=\"controls\" hidden=\"hidden\">"
                + knob("n", "Input size n", ExplorerFrames.N, start.n())
                + knob("f", "Kernel f", ExplorerFrames.KERNEL, start.window().kernel())
                + knob("s", "Stride s", ExplorerFrames.STRIDE, start.window().stride())
                + knob(
                        "d",
                        "Dilation d",
                        ExplorerFrames.DILATION,
                        start.window().dilation())
                + rules()
                + "</div>";
    }

    private static String knob(String key, String name, int most, int value) {
        return "<label><span>%2$s <b data-part=\"shown-%1$s\">%4$s</b></span><input type=\"range\" data-part=\"%1$s\" aria-label=\"%2$s\" min=\"1\" max=\"%3$s\" value=\"%4$s\" %5$s/></label>"
                .formatted(key, name, most, value, KEYS);
    }

    private String rules() {
        StringBuilder options = new StringBuilder();
        List<Rule> rules = ExplorerFrames.rules();
        for (int i = 0; i < rules.size(); i++) {
            String selected = i == ExplorerFrames.indexOf(start) ? " selected=\"selected\"" : "";
            options.append("<option value=\"%s\"%s>%s</option>"
                    .formatted(i, selected, rules.get(i).name()));
        }
        return "<label><span>Padding</span><select data-part=\"rule\" aria-label=\"Padding\" %s>%s</select></label>"
                .formatted(KEYS, options);
    }

    private static String steps() {
        return "<div class=\"steps\" data-part=\"steps\" hidden=\"hidden\">"
                + button("back", "\u2190 Back")
                + button("on", "Next \u2192")
                + "<label><span>Window <b data-part=\"shown-step\">0</b></span><input type=\"range\" data-part=\"step\" aria-label=\"Window\" min=\"0\" max=\"1\" value=\"0\" "
                + KEYS
                + "/></label></div>";
    }

    private static String button(String part, String text) {
        return "<button type=\"button\" data-part=\"%s\" %s>%s</button>".formatted(part, KEYS, text);
    }

    private static String answer() {
        return "<div class=\"answer\" data-part=\"answer\" hidden=\"hidden\">Output size: <b data-part=\"size\">0</b><div data-part=\"formula\">0</div></div>";
    }
}
