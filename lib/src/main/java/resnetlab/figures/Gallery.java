package resnetlab.figures;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Small pictures side by side, each with a caption. */
public final class Gallery {
    private static final int SIDE = 96;

    private Gallery() {}

    /**
     * A picture.
     *
     * @param png the bytes of a PNG file, square
     * @param caption what it shows, as text
     */
    public record Item(byte[] png, String caption) {}

    /** Shows pictures, which travel inside the page. */
    public static Figure of(String title, List<Item> items) {
        String pictures = items.stream().map(Gallery::picture).collect(Collectors.joining());
        String html = "<figure class=\"rnl\">%s<div class=\"title\">%s</div><div class=\"row\">%s</div></figure>"
                .formatted(Style.ELEMENT, Html.escape(title), pictures);
        return new Figure(html, title + ": " + items.stream().map(Item::caption).collect(Collectors.joining("; ")));
    }

    private static String picture(Item item) {
        return "<div class=\"item\"><img alt=\"%1$s\" width=\"%2$s\" height=\"%2$s\" src=\"data:image/png;base64,%3$s\"/><div>%1$s</div></div>"
                .formatted(
                        Html.escape(item.caption()), SIDE, Base64.getEncoder().encodeToString(item.png()));
    }
}
