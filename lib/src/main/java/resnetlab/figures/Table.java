package resnetlab.figures;

import java.util.List;

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
