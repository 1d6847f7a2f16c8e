package resnetlab.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A card: a tone, a title and what stands under it. Every answer that the kit gives to a learner is a card, so that they all
 * look alike.
 */
public final class Card {

    private static final String BOX = "border:1px solid var(--jp-border-color1,#bdbdbd);border-left:6px solid %s;"
            + "border-radius:6px;padding:10px 14px;margin:6px 0;max-width:52em;line-height:1.5;"
            + "color:var(--jp-content-font-color1,#212121);background:var(--jp-layout-color1,#fff);"
            + "font-family:var(--jp-content-font-family,system-ui,sans-serif);font-size:14px";
    private static final String SIGN = "display:inline-block;min-width:1.5em;text-align:center;border-radius:4px;"
            + "background:%s;color:#fff;font-weight:700;margin-right:8px";

    private final Tone tone;
    private final String title;
    private final List<String> body = new ArrayList<>();

    private Card(Tone tone, String title) {
        this.tone = tone;
        this.title = title;
    }

    /** Makes a card with a title, which is text; what stands between backquotes is set as code. */
    public static Card of(Tone tone, String title) {
        return new Card(tone, title);
    }

    /** Adds a paragraph of text; what stands between backquotes is set as code. */
    public Card say(String text) {
        body.add("<p style=\"margin:6px 0\">" + Html.prose(text) + "</p>");
        return this;
    }

    /** Adds a figure. */
    public Card show(Figure figure) {
        body.add("<div style=\"margin:8px 0\">" + figure.html() + "</div>");
        return this;
    }

    /** Adds markup as it is. */
    public Card html(String markup) {
        body.add(markup);
        return this;
    }

    /** Adds text that shows itself when its heading is clicked, or opened with the Enter key. */
    public Card fold(String heading, String text) {
        body.add("<details style=\"margin:6px 0\"><summary style=\"cursor:pointer\""
                + " data-lm-suppress-shortcuts=\"true\">" + Html.prose(heading)
                + "</summary><div style=\"margin:4px 0 4px 1.2em\">" + Html.prose(text) + "</div></details>");
        return this;
    }

    /**
     * Finishes the card.
     *
     * @param text what it says, in a sentence or two, for readers without HTML
     */
    public Figure toFigure(String text) {
        String heading = "<div style=\"font-weight:600\"><span aria-hidden=\"true\" style=\""
                + SIGN.formatted(tone.colour()) + "\">" + tone.sign() + "</span>" + Html.prose(title) + "</div>";
        return new Figure(
                "<div class=\"resnetlab-card\" style=\"" + BOX.formatted(tone.colour()) + "\">" + heading
                        + String.join("", body) + "</div>",
                text);
    }
}
