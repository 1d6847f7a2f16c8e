package resnetlab.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure with knobs: every setting has a frame that was computed beforehand, so the page needs neither a kernel nor any
 * knowledge of what it shows. Where scripts do not run, the frame of the first setting stays.
 */
public final class Explorer {
    private static final String KEYS = "data-lm-suppress-shortcuts=\"true\"";

    private final String title;
    private final List<Knob> knobs;
    private final PackedFrames frames;

    private Explorer(String title, List<Knob> knobs, PackedFrames frames) {
        this.title = title;
        this.knobs = List.copyOf(knobs);
        this.frames = frames;
    }

    /**
     * Something that a learner can set. Values that are all numbers make a slider, others a list to choose from.
     *
     * @param name what is set
     * @param values the values, as they are shown; at least two
     * @param start the index of the value at the start
     */
    public record Knob(String name, List<String> values, int start) {
        public Knob {
            values = List.copyOf(values);
            if (values.size() < 2 || start < 0 || start >= values.size()) {
                throw new IllegalArgumentException(
                        "The knob %s has the values %s and starts at index %d. Give at least two values, and a start between 0 and %d."
                                .formatted(name, values, start, Math.max(1, values.size() - 1)));
            }
        }

        /** Makes a knob of whole numbers. */
        public static Knob numbers(String name, int from, int to, int start) {
            List<String> values = new ArrayList<>();
            for (int value = from; value <= to; value++) {
                values.add("" + value);
            }
            return new Knob(name, values, start - from);
        }

        private boolean isScale() {
            return values.stream().allMatch(value -> value.matches("-?\\d+([.,]\\d+)*"));
        }
    }

    /**
     * Makes an explorer.
     *
     * @param title what is explored
     * @param knobs one to four knobs
     * @param frame computes the frame of a setting, which is given as one value index for each knob, in their order
     * @throws IllegalArgumentException when there are too many settings for a page
     */
    public static Figure of(String title, List<Knob> knobs, Function<List<Integer>, Figure> frame) {
        return new Explorer(title, knobs, PackedFrames.of(knobs, frame)).toFigure();
    }

    private Figure toFigure() {
        Figure start = frames.start();
        String html =
                "<figure class=\"rnl\" data-explorer=\"%s\">%s<div class=\"title\">%s</div>%s<div data-part=\"frame\">%s</div><div class=\"unseen\" role=\"status\" data-part=\"said\"></div><script>/*<![CDATA[*/%s/*]]>*/</script></figure>"
                        .formatted(
                                frames.packed(),
                                Style.ELEMENT,
                                Html.escape(title),
                                controls(),
                                start.html().replace(Style.ELEMENT, ""),
                                Resource.text("explorer.js"));
        return new Figure(html, title + ": " + start.text());
    }

    private String controls() {
        return "<div class=\"knobs\" data-part=\"knobs\" hidden=\"hidden\">%s</div>"
                .formatted(knobs.stream()
                        .map(knob -> knob.isScale() ? slider(knob) : list(knob))
                        .collect(Collectors.joining()));
    }

    private static String slider(Knob knob) {
        return "<label><span>%1$s <b>%2$s</b></span><input type=\"range\" data-knob=\"\" aria-label=\"%1$s\" aria-valuetext=\"%2$s\" data-values=\"%3$s\" min=\"0\" max=\"%4$s\" value=\"%5$s\" %6$s/></label>"
                .formatted(
                        Html.escape(knob.name()),
                        Html.escape(knob.values().get(knob.start())),
                        json(knob.values()),
                        knob.values().size() - 1,
                        knob.start(),
                        KEYS);
    }

    private static String list(Knob knob) {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < knob.values().size(); i++) {
            options.append("<option value=\"%s\"%s>%s</option>"
                    .formatted(
                            i,
                            i == knob.start() ? " selected=\"selected\"" : "",
                            Html.escape(knob.values().get(i))));
        }
        return "<label><span>%1$s</span><select data-knob=\"\" aria-label=\"%1$s\" data-values=\"%2$s\" %3$s>%4$s</select></label>"
                .formatted(Html.escape(knob.name()), json(knob.values()), KEYS, options);
    }

    private static String json(List<String> values) {
        return Html.escape(values.stream().map(Json::string).collect(Collectors.joining(",", "[", "]")));
    }
}
