package resnetlab.figures;

/**
 * Something to look at in a notebook.
 *
 * @param html a fragment of HTML that stands alone, several of which may stand on one page; it loads nothing, but
 *     for charts, which ask the page's own server for Plotly and do without it where there is none
 * @param text the finding in a sentence or two, for front ends and readers that see no HTML
 */
public record Figure(String html, String text) {

    public Figure {
        if (html.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a figure needs both markup and a sentence that says what it shows");
        }
    }
}
