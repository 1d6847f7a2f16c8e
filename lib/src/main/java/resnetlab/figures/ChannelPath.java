package resnetlab.figures;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture of how many channels run through a path: a bar for each stage, as high as it has channels, and between two bars
 * the layer that leads from one to the other, with what it costs.
 */
public final class ChannelPath {
    private static final int HIGHEST = 120;
    private static final int LOWEST = 3;
    private static final int TOP = 22;
    private static final int WIDE = 34;
    private static final int GAP = 120;
    private static final int LEFT = 24;
    private static final int LINE = 15;

    private final List<Step> steps;
    private final int channels;
    private final int most;
    private final Svg svg = new Svg();

    private ChannelPath(int channels, List<Step> steps) {
        this.channels = channels;
        this.steps = List.copyOf(steps);
        most = Math.max(channels, steps.stream().mapToInt(Step::channels).max().orElse(1));
        if (steps.isEmpty()
                || channels < 1
                || steps.stream().anyMatch(step -> step.channels() < 1 || step.cost() < 0)) {
            throw new IllegalArgumentException(
                    "The path has %d channels and the layers %s. Give at least one layer, channels of at least 1 and costs of at least 0."
                            .formatted(channels, steps));
        }
    }

    /**
     * A layer.
     *
     * @param layer what it is called, in a word or two; the second stands below the first
     * @param channels how many channels come out, at least 1
     * @param cost what it costs, in the unit that the path names
     */
    public record Step(String layer, int channels, long cost) {}

    /**
     * Draws a path.
     *
     * @param title what it shows
     * @param finding what there is to see, in a sentence
     * @param unit what a cost counts, such as weights
     * @param channels how many channels go in
     * @param steps the layers, the first one first
     * @throws IllegalArgumentException when there is no layer, or a number is too small
     */
    public static Figure of(String title, String finding, String unit, int channels, List<Step> steps) {
        return new ChannelPath(channels, steps).toFigure(title, finding, unit);
    }

    private Figure toFigure(String title, String finding, String unit) {
        bar(0, channels, Role.INPUT);
        for (int i = 0; i < steps.size(); i++) {
            layer(i, steps.get(i), unit);
            bar(i + 1, steps.get(i).channels(), i == steps.size() - 1 ? Role.OUTPUT : Role.COUNT2);
        }
        double width = x(steps.size()) + WIDE + LEFT;
        Frame frame = new Frame(title, finding)
                .width(width)
                .add("<div class=\"scroll\">" + svg.toImage(width, TOP + HIGHEST + 8, title, finding) + "</div>")
                .legend(Role.INPUT, "", "channels of the input");
        if (steps.size() > 1) {
            frame.legend(Role.COUNT2, "", "in between");
        }
        return frame.legend(Role.OUTPUT, "", "of the output").toFigure("The path as a table", table(unit));
    }

    private void bar(int place, int count, Role role) {
        double height = Math.max(LOWEST, (double) HIGHEST * count / most);
        double top = TOP + (HIGHEST - height) / 2;
        svg.cell(x(place), top, WIDE, height, role);
        svg.text(x(place) + WIDE / 2.0, top - 7, "small", number(count));
    }

    private void layer(int place, Step step, String unit) {
        double middle = x(place) + WIDE + (GAP - WIDE) / 2.0;
        double y = TOP + HIGHEST / 2.0;
        svg.path("thin", "M%s %sH%s".formatted(Svg.number(x(place) + WIDE + 4), Svg.number(y), arrow(place)));
        svg.path("mark", "M%s %sl-7 4v-8z".formatted(arrow(place), Svg.number(y)));
        String[] words = step.layer().split(" ", 2);
        for (int line = 0; line < words.length; line++) {
            svg.text(middle, y - 8 - LINE * (words.length - 1 - line), "small", words[line]);
        }
        svg.text(middle, y + 18, "small", number(step.cost()));
        svg.text(middle, y + 18 + LINE, "small", unit);
    }

    private String arrow(int place) {
        return Svg.number(x(place + 1) - 4);
    }

    private static double x(int place) {
        return LEFT + place * (double) GAP;
    }

    private String table(String unit) {
        Table table = Table.of(List.of("layer", "channels in", "channels out", unit));
        int before = channels;
        for (Step step : steps) {
            table.row(step.layer(), List.of(number(before), number(step.channels()), number(step.cost())));
            before = step.channels();
        }
        return table.row("in all", List.of("", "", number(sum()))).toHtml();
    }

    private long sum() {
        return steps.stream().collect(Collectors.summingLong(Step::cost));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
