package resnetlab.figures;

import java.util.List;

/** Draws lying bars, so that long names stay readable: a group for each category, a number at the end of each bar. */
final class BarPicture {
    static final double WIDTH = 640;
    private static final double LETTER = 7;
    private static final int LONGEST = 34;
    private static final double NUMBER = 66;
    private static final double TOP = 6;
    private static final double GAP = 9;

    private final ChartData data;
    private final List<String> names;
    private final Ticks ticks;
    private final double left;
    private final double thick;

    BarPicture(ChartData data) {
        this.data = data;
        this.names = data.categories();
        this.ticks = Ticks.fromZero(data.all());
        this.left = 14
                + LETTER
                        * names.stream()
                                .map(BarPicture::cut)
                                .mapToInt(String::length)
                                .max()
                                .orElse(0);
        this.thick = data.isSingle() ? 19 : 15;
    }

    /** Returns how high the picture is, in pixels. */
    double height() {
        return bottom() + (data.valueTitle().isEmpty() ? 26 : 46);
    }

    String draw(String title, String finding) {
        Svg svg = new Svg();
        axis(svg);
        for (int row = 0; row < names.size(); row++) {
            svg.text(left - 8, top(row) + group() / 2 + 4.5, "label", cut(names.get(row)));
            double y = top(row);
            for (Series series : data.series()) {
                bar(svg, series, y, data.of(series)[row]);
                y += thick + 1;
            }
        }
        svg.path("thin", "M%s %sV%s".formatted(Svg.number(x(0)), Svg.number(TOP), Svg.number(bottom())));
        return svg.toImage(WIDTH, height(), title, finding);
    }

    private void axis(Svg svg) {
        for (double place : ticks.places()) {
            svg.path("rule", "M%s %sV%s".formatted(Svg.number(x(place)), Svg.number(TOP), Svg.number(bottom())));
            svg.text(x(place), bottom() + 18, "small", Numbers.brief(place));
        }
        if (!data.valueTitle().isEmpty()) {
            svg.text((left + WIDTH - NUMBER) / 2, bottom() + 40, "small", data.valueTitle());
        }
    }

    private void bar(Svg svg, Series series, double y, double value) {
        double from = x(Math.min(0, value));
        double to = x(Math.max(0, value));
        if (Double.isFinite(value)) {
            series.bar(svg, from, y, Math.max(to - from, 0.5), thick);
        }
        double end = Double.isFinite(value) ? to : x(0);
        svg.text(end + 6, y + thick / 2 + 4.5, "after", Numbers.brief(value));
    }

    private double x(double value) {
        return left + ticks.along(value) * (WIDTH - NUMBER - left);
    }

    private double group() {
        return data.columns().size() * (thick + 1) - 1;
    }

    private double top(int row) {
        return TOP + GAP / 2 + row * (group() + GAP);
    }

    private double bottom() {
        return TOP + names.size() * (group() + GAP);
    }

    static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "\u2026";
    }
}
