package resnetlab.figures;

import java.util.ArrayList;
import java.util.List;
import resnetlab.figures.LinePicture.Join;
import tech.tablesaw.api.Table;

/**
 * Charts of the columns of a table. Where the page has Plotly, which the kit's JupyterLab and Notebook serve themselves, values
 * show under the pointer; everywhere else a static picture of the same stands in its place. The numbers follow as a table.
 *
 * <pre>{@code
 * Table cost = Table.create("cost",
 *     StringColumn.create("placement", "v1", "v1.5", "D"),
 *     DoubleColumn.create("multiply-adds", 3_857_973_248.0, 4_089_184_256.0, 4_328_824_832.0));
 * Show.figure(Chart.bars("Cost of ResNet-50", "v1.5 costs 6 % more than v1.", cost, "placement", "multiply-adds"));
 * }</pre>
 *
 * <p>Write units into the names of columns: they become the titles of axes. A missing number leaves a gap.
 */
public final class Chart {

    private Chart() {}

    /**
     * Draws lying bars, a group for each row, with their values written beside them.
     *
     * @param title what the chart shows
     * @param finding what there is to see in it, in a sentence
     * @param table the numbers, one row for each category, in the order in which they shall stand; at most 60 rows
     * @param category the column that names the rows, each name once
     * @param values 1 to 6 columns of numbers of one unit
     * @throws IllegalArgumentException when a column is missing or of the wrong kind, a category stands twice, or there are
     *     too many rows
     */
    public static Figure bars(String title, String finding, Table table, String category, String... values) {
        ChartData data = ChartData.of(table, category, values).atMost(60);
        BarPicture picture = new BarPicture(data);
        Frame frame = frame(title, finding, picture.draw(title, finding), Plot.bars(data, picture.height()));
        if (!data.isSingle()) {
            data.series().forEach(series -> frame.legend(barSample(series), data.name(series)));
        }
        return finished(frame, data);
    }

    /**
     * Draws lines, with a marker at each point.
     *
     * @param title what the chart shows
     * @param finding what there is to see in it, in a sentence
     * @param table the numbers, sorted by {@code x}; at most 5000 rows
     * @param x a column of numbers
     * @param values 1 to 6 columns of numbers of one unit
     * @throws IllegalArgumentException when a column is missing or of the wrong kind, or there are too many rows
     */
    public static Figure lines(String title, String finding, Table table, String x, String... values) {
        return lines(title, finding, ChartData.of(table, x, values), Join.LINE);
    }

    /** Draws points; in all else as {@link #lines}, but the rows need no order. */
    public static Figure points(String title, String finding, Table table, String x, String... values) {
        return lines(title, finding, ChartData.of(table, x, values), Join.NONE);
    }

    private static Figure lines(String title, String finding, ChartData data, Join join) {
        String picture = new LinePicture(data, join).draw(title, finding);
        Frame frame = frame(title, finding, picture, Plot.lines(data, join));
        if (!data.isSingle()) {
            data.series().forEach(series -> frame.legend(lineSample(series, join), data.name(series)));
        }
        return finished(frame, data);
    }

    private static Frame frame(String title, String finding, String picture, String plot) {
        return new Frame(title, finding)
                .width(BarPicture.WIDTH)
                .driven("data-plot=\"" + Html.escape(plot) + "\"", Resource.text("chart.js"))
                .add("<div class=\"scroll\" data-part=\"chart\">" + picture + "</div>");
    }

    private static Figure finished(Frame frame, ChartData data) {
        List<String> headings = new ArrayList<>(List.of(data.along().name()));
        data.series().forEach(series -> headings.add(data.name(series)));
        resnetlab.figures.Table numbers = resnetlab.figures.Table.of(headings);
        List<String> names = data.names();
        for (int row = 0; row < names.size(); row++) {
            int at = row;
            numbers.row(
                    names.get(row),
                    data.columns().values().stream()
                            .map(column -> Numbers.exact(column.getDouble(at)))
                            .toList());
        }
        return frame.toFigure("The numbers as a table", numbers.toHtml());
    }

    private static Svg barSample(Series series) {
        Svg svg = new Svg();
        series.bar(svg, 1, 4, 22, 12);
        return svg;
    }

    private static Svg lineSample(Series series, Join join) {
        Svg svg = new Svg();
        if (join == Join.LINE) {
            svg.path("line " + series.css(), "M0 10H24");
        }
        return series.mark(svg, 12, 10);
    }
}
