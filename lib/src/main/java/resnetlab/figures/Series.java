package resnetlab.figures;

import tech.tablesaw.plotly.components.Line;
import tech.tablesaw.plotly.components.Symbol;

/**
 * How the first, second, ... row of numbers in a chart looks: a colour of the style sheet (Okabe and Ito), a marker, a dash and
 * a pattern, so that they differ without colour too.
 */
enum Series {
    FIRST("s1", Symbol.CIRCLE, Line.Dash.SOLID),
    SECOND("s2", Symbol.SQUARE, Line.Dash.DASH),
    THIRD("s3", Symbol.DIAMOND, Line.Dash.DOT),
    FOURTH("s4", Symbol.TRIANGLE_UP, Line.Dash.DASH_DOT),
    FIFTH("s5", Symbol.CROSS, Line.Dash.LONG_DASH),
    SIXTH("s6", Symbol.X, Line.Dash.LONG_DASH_DOT);

    private final String css;
    private final Symbol symbol;
    private final Line.Dash dash;

    Series(String css, Symbol symbol, Line.Dash dash) {
        this.css = css;
        this.symbol = symbol;
        this.dash = dash;
    }

    /** Returns the marker in Plotly's words; the static picture draws the same. */
    Symbol symbol() {
        return symbol;
    }

    /** Returns the dash in Plotly's words; the style sheet has the same. */
    Line.Dash dash() {
        return dash;
    }

    /** Returns the name of the class that gives an element its colour. */
    String css() {
        return css;
    }

    /** Draws the marker around a point. */
    Svg mark(Svg svg, double x, double y) {
        return svg.path("mark-" + css + " " + css, markPath(x, y));
    }

    private String markPath(double x, double y) {
        String at = "M" + Svg.number(x) + " " + Svg.number(y);
        return at
                + switch (this) {
                    case FIRST -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
                    case SECOND -> "m-3.5 -3.5h7v7h-7z";
                    case THIRD -> "m0 -5l5 5l-5 5l-5 -5z";
                    case FOURTH -> "m0 -5l5 8.5h-10z";
                    case FIFTH -> "m-1.5 -5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5z";
                    case SIXTH -> "m-4 -4l8 8m0 -8l-8 8";
                };
    }

    /** Draws a bar with its pattern. */
    void bar(Svg svg, double x, double y, double width, double height) {
        svg.rect(x, y, width, height, css + " bar");
        StringBuilder lines = new StringBuilder();
        for (double at = x + 3; at + height <= x + width; at += 7) {
            lines.append(stroke(at, y, height));
        }
        if (this == FIFTH) {
            lines.append("M%s %sh%s".formatted(Svg.number(x), Svg.number(y + height / 2), Svg.number(width)));
        }
        if (!lines.isEmpty()) {
            svg.path("pattern", lines.toString());
        }
    }

    private String stroke(double x, double y, double height) {
        String down = "M%s %sl%s %s";
        String up = down.formatted(Svg.number(x), Svg.number(y + height), Svg.number(height), Svg.number(-height));
        String fall = down.formatted(Svg.number(x), Svg.number(y), Svg.number(height), Svg.number(height));
        return switch (this) {
            case FIRST, FIFTH -> "";
            case SECOND -> up;
            case THIRD -> "M%s %sv%s".formatted(Svg.number(x), Svg.number(y), Svg.number(height));
            case FOURTH -> fall;
            case SIXTH -> up + fall;
        };
    }
}
