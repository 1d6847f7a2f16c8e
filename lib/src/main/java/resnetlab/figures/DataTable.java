package resnetlab.figures;

import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Shows a table. Where scripts run, a heading sorts it and a text field filters its rows; elsewhere it is a plain table.
 *
 * <pre>{@code
 * Show.figure(DataTable.of("Layers", "Most multiply-adds are in the 3x3 layers.", LayerTable.of(block, shape).toTable()));
 * }</pre>
 */
public final class DataTable {
    private static final int MOST = 1000;

    private DataTable() {}

    /**
     * Shows all columns of a table, numbers with separated thousands.
     *
     * @param title what the table holds
     * @param finding what there is to see in it, in a sentence
     * @param table the rows, at most 1000; the first column names them
     * @throws IllegalArgumentException when there are no rows or columns, or too many
     */
    public static Figure of(String title, String finding, Table table) {
        if (table.isEmpty() || table.rowCount() > MOST) {
            throw new IllegalArgumentException(
                    "The table '%s' has %,d rows; 1 to %,d can be shown. For the first of them: table.first(%d)."
                            .formatted(table.name(), table.rowCount(), MOST, 20));
        }
        return new Frame(title, finding)
                .driven("data-rows=\"" + table.rowCount() + "\"", Resource.text("data-table.js"))
                .add("<div class=\"scroll rows\" data-part=\"rows\">" + markup(table) + "</div>")
                .toFigure();
    }

    private static String markup(Table table) {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        table.columns()
                .forEach(column ->
                        html.append("<th scope=\"col\"%s>%s</th>".formatted(side(column), Html.escape(column.name()))));
        html.append("</tr></thead><tbody>");
        for (int row = 0; row < table.rowCount(); row++) {
            int at = row;
            html.append("<tr>");
            IntStream.range(0, table.columnCount())
                    .forEach(column -> html.append(cell(table.column(column), at, column)));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String cell(Column<?> column, int row, int place) {
        String text = column instanceof NumericColumn<?> numbers
                ? Numbers.exact(numbers.getDouble(row))
                : column.getString(row);
        String open = place == 0 ? "th scope=\"row\"" : "td";
        return "<%s%s>%s</%s>".formatted(open, side(column), Html.escape(text), place == 0 ? "th" : "td");
    }

    private static String side(Column<?> column) {
        return column instanceof NumericColumn<?> ? "" : " class=\"words\"";
    }
}
