package resnetlab.figures;

import java.util.ArrayList;
import java.util.List;

/** Puts the parts of a figure together: title, picture, legend, caption, and the numbers as a table. */
final class Frame {
    private final String title;
    private final String finding;
    private final List<String> parts = new ArrayList<>();
    private final List<String> legend = new ArrayList<>();
    private double width = 600;
    private String attributes = "";
    private String script = "";
    private String role = "";

    Frame(String title, String finding) {
        this.title = title;
        this.finding = finding;
    }

    Frame add(String markup) {
        parts.add(markup);
        return this;
    }

    /** Says how wide the picture is, in pixels, so that text beside other figures is no wider. */
    Frame width(double pixels) {
        width = Math.max(pixels, 230);
        return this;
    }

    /** Makes the figure one that a script drives; the caption then speaks up when it changes. */
    Frame live(String dataAttributes, String javaScript) {
        role = " role=\"status\"";
        return driven(dataAttributes, javaScript);
    }

    /** Adds a script that makes more of the figure where scripts run. */
    Frame driven(String dataAttributes, String javaScript) {
        attributes = " " + dataAttributes;
        script = "<script>/*<![CDATA[*/" + javaScript + "/*]]>*/</script>";
        return this;
    }

    /** Adds an entry to the legend: a mark and what it means. */
    Frame legend(Svg mark, String meaning) {
        legend.add("<span>%s%s</span>".formatted(mark.toDecoration(24, 20), Html.escape(meaning)));
        return this;
    }

    /** Adds an entry to the legend: a sample of the role, with a sign on it, and what it means. */
    Frame legend(Role role, String sign, String meaning) {
        return legend(new Svg().cell(1, 1, 22, 18, role, sign), meaning);
    }

    /** Finishes the figure; the table comes last, folded. */
    Figure toFigure(String summaryOfTable, String table) {
        return finish(folded(summaryOfTable, table));
    }

    /** Finishes a figure that is a table itself. */
    Figure toFigure() {
        return finish("");
    }

    private Figure finish(String table) {
        String caption = script.isEmpty()
                ? Html.escape(finding)
                : "<div" + role + " data-part=\"summary\">" + Html.escape(finding) + "</div>";
        String key = legend.isEmpty() ? "" : "<div class=\"legend\">" + String.join("", legend) + "</div>";
        String html =
                "<figure class=\"rnl\" style=\"--width:%spx\"%s>%s<div class=\"title\">%s</div>%s%s<figcaption>%s</figcaption>%s%s</figure>"
                        .formatted(
                                Svg.number(width),
                                attributes,
                                Style.ELEMENT,
                                Html.escape(title),
                                String.join("", parts),
                                key,
                                caption,
                                table,
                                script);
        return new Figure(html, title + ": " + finding);
    }

    static String folded(String summary, String table) {
        return ("<details><summary data-lm-suppress-shortcuts=\"true\">%1$s</summary>"
                        + "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"%1$s\">%2$s</div></details>")
                .formatted(Html.escape(summary), table);
    }
}
