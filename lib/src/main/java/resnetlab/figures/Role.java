package resnetlab.figures;

import java.util.Locale;

/**
 * What a mark in a picture stands for. One role looks the same in every figure of the kit.
 *
 * <p>Borders are colours that people with any colour vision tell apart (Okabe and Ito, "Color Universal Design"); the
 * lighter and darker fills are made from them. Beside its colour every role has a sign: a number, a pattern or a border.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Paint is a record of strings
public enum Role {
    /** A position of the input, with its number. */
    INPUT(new Paint("#e6f3fb", "#56b4e9", "#10334d"), new Paint("#15364d", "#56b4e9", "#eaf6fd")),
    /** A position that a window reads now. */
    WINDOW(new Paint("#fbe0a6", "#d08e00", "#402b00"), new Paint("#6b4800", "#f0b429", "#fff4da")),
    /** A position that padding adds, with a dashed border. */
    PADDING(new Paint("#ffffff", "#767676", "#565656"), new Paint("#212121", "#9e9e9e", "#cfcfcf")),
    /** A position of the output, with its number. */
    OUTPUT(new Paint("#d3f0e6", "#009e73", "#07402f"), new Paint("#0d4a38", "#2fc297", "#e4fff6")),
    /** What goes past the main path. */
    SHORTCUT(new Paint("#f7e4ef", "#cc79a7", "#551d3e"), new Paint("#4d2039", "#e39cc4", "#ffeaf5")),
    /** A position that no window reads, hatched, with a zero. */
    UNREAD(new Paint("#fff7f2", "#df8f5a", "#8f3f00"), new Paint("#2b1d14", "#b0673a", "#ffc9a6")),
    /** A value of 0 that says nothing of reading: an empty cell. */
    ZERO(new Paint("#ffffff", "#c4c4c4", "#565656"), new Paint("#212121", "#565656", "#cfcfcf")),
    /** Read least often; the five counts are one hue, from faint to strong. */
    COUNT1(new Paint("#dceefa", "#b5d8ee", "#10334d"), new Paint("#17384f", "#2d536d", "#eaf6fd")),
    COUNT2(new Paint("#aed6f0", "#8cc2e4", "#10334d"), new Paint("#1c5379", "#2f6b95", "#ffffff")),
    COUNT3(new Paint("#74b7e2", "#56a3d3", "#0b2a40"), new Paint("#2572a8", "#3a86bb", "#ffffff")),
    COUNT4(new Paint("#1d73ad", "#1d73ad", "#ffffff"), new Paint("#6fb7e6", "#6fb7e6", "#06202f")),
    /** Read most often. */
    COUNT5(new Paint("#0a4a7c", "#0a4a7c", "#ffffff"), new Paint("#c6e5f9", "#c6e5f9", "#06202f"));

    private static final int STEPS = 5;

    private final Paint light;
    private final Paint dark;

    Role(Paint light, Paint dark) {
        this.light = light;
        this.dark = dark;
    }

    /**
     * The colours of one role in one theme.
     *
     * @param fill the area
     * @param line its border
     * @param text what is written on the area, with a contrast of at least 4.5 : 1
     */
    public record Paint(String fill, String line, String text) {}

    /** Returns the colours on a light page. */
    public Paint light() {
        return light;
    }

    /** Returns the colours on a dark page. */
    public Paint dark() {
        return dark;
    }

    /** Returns the name of the class that gives an element this role. */
    String css() {
        return "r-" + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the role of a count between 0 and the largest one in the picture. */
    static Role ofCount(int count, int largest) {
        if (count <= 0) {
            return UNREAD;
        }
        int step =
                largest <= STEPS ? (count * STEPS + largest - 1) / largest : 1 + (int) ((count - 1L) * STEPS / largest);
        return valueOf("COUNT" + step);
    }
}
