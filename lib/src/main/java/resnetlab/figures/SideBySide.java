package resnetlab.figures;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Several figures in one row, or below each other where the page is narrow. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Puts figures beside each other.
     *
     * @param finding what they show together, in a sentence
     */
    public static Figure of(String finding, Figure... figures) {
        String row = Arrays.stream(figures).map(Figure::html).collect(Collectors.joining());
        String html = "<figure class=\"rnl\"><div class=\"title\">%s</div><div class=\"row\">%s</div></figure>"
                .formatted(Html.escape(finding), row);
        String text = Arrays.stream(figures).map(Figure::text).collect(Collectors.joining(" "));
        return new Figure(html, finding + " " + text);
    }
}
