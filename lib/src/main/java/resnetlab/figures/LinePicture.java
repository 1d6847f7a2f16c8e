package resnetlab.figures;

/** Draws numbers over numbers, as lines with a marker at each point or as markers alone. */
final class LinePicture {
    static final double WIDTH = 640;
    static final double HEIGHT = 340;
    private static final double LEFT = 66;
    private static final double RIGHT = WIDTH - 18;
    private static final double TOP = 26;
    private static final double BOTTOM = HEIGHT - 46;
    private static final int MOST_MARKS = 40;

    /** Whether points are joined. */
    enum Join {
        LINE,
        NONE
    }

    private final ChartData data;
    private final Join join;
    private final double[] x;
    private final Ticks across;
    private final Ticks up;

    LinePicture(ChartData data, Join join) {
        this.data = data;
        this.join = join;
        this.x = data.x();
        this.across = Ticks.of(x);
        this.up = Ticks.of(data.all());
    }

    String draw(String title, String finding) {
        Svg svg = new Svg();
        axes(svg);
        for (Series series : data.series()) {
            double[] y = data.of(series);
            if (join == Join.LINE) {
                svg.path("line " + series.css(), line(y));
            }
            int every = join == Join.LINE ? 1 + (x.length - 1) / MOST_MARKS : 1;
            for (int i = 0; i < x.length; i += every) {
                if (isPoint(x[i], y[i])) {
                    series.mark(svg, x(x[i]), y(y[i]));
                }
            }
        }
        return svg.toImage(WIDTH, HEIGHT, title, finding);
    }

    private void axes(Svg svg) {
        for (double place : up.places()) {
            svg.path("rule", "M%s %sH%s".formatted(Svg.number(LEFT), Svg.number(y(place)), Svg.number(RIGHT)));
            svg.text(LEFT - 8, y(place) + 4.5, "number", Numbers.brief(place));
        }
        for (double place : across.places()) {
            svg.path("thin", "M%s %sv5".formatted(Svg.number(x(place)), Svg.number(BOTTOM)));
            svg.text(x(place), BOTTOM + 20, "small", Numbers.brief(place));
        }
        svg.path("thin", "M%s %sH%s".formatted(Svg.number(LEFT), Svg.number(BOTTOM), Svg.number(RIGHT)));
        svg.text((LEFT + RIGHT) / 2, HEIGHT - 6, "small", data.along().name());
        svg.text(4, 12, "before", data.valueTitle());
    }

    private String line(double[] y) {
        StringBuilder path = new StringBuilder();
        String next = "M";
        for (int i = 0; i < x.length; i++) {
            if (isPoint(x[i], y[i])) {
                path.append(next).append(Svg.number(x(x[i]))).append(' ').append(Svg.number(y(y[i])));
                next = "L";
            } else {
                next = "M";
            }
        }
        return path.isEmpty() ? "M0 0" : path.toString();
    }

    private static boolean isPoint(double x, double y) {
        return Double.isFinite(x) && Double.isFinite(y);
    }

    private double x(double value) {
        return LEFT + across.along(value) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - up.along(value) * (BOTTOM - TOP);
    }
}
