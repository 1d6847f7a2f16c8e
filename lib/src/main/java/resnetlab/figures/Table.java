package resnetlab.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers as a table: the reading of a picture without the picture. */
final class Table {
    private final String head;
    private final StringBuilder rows = new StringBuilder();

    private Table(String head) {
        this.head = head;
    }

    /** Starts a table with the headings of its columns. */
    static Table of(List<String> headings) {
        StringBuilder head = new StringBuilder();
        headings.forEach(heading -> head.append("<th scope=\"col\">%s</th>".formatted(Html.escape(heading))));
        return new Table(head.toString());
    }

    /** Makes a table of numbers, [row][column], with the positions as headings. */
    static Table ofGrid(int[][] numbers) {
        List<String> headings = new ArrayList<>(List.of("row"));
        IntStream.range(0, numbers[0].length).forEach(column -> headings.add("" + column));
        Table table = of(headings);
        for (int row = 0; row < numbers.length; row++) {
            table.row(
                    "" + row,
                    Arrays.stream(numbers[row]).mapToObj(Integer::toString).toList());
        }
        return table;
    }

    /** Adds a row with its heading. */
    Table row(String heading, List<String> cells) {
        rows.append("<tr><th scope=\"row\">%s</th>".formatted(Html.escape(heading)));
        cells.forEach(cell -> rows.append("<td>%s</td>".formatted(Html.escape(cell))));
        rows.append("</tr>");
        return this;
    }

    String toHtml() {
        return "<table><thead><tr>%s</tr></thead><tbody data-part=\"table\">%s</tbody></table>".formatted(head, rows);
    }
}
