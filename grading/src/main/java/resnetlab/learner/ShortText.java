package resnetlab.learner;

/** Shortens text without ever cutting a character in two. */
public final class ShortText {

    private static final int REPLACEMENT = 0xFFFD;

    private ShortText() {}

    /** Returns the text, or its beginning and {@code " ..."} when it is longer than {@code most} UTF-16 units. */
    public static String of(String text, int most) {
        return text.length() <= most ? text : beginning(text, most) + " ...";
    }

    /** Returns at most {@code most} UTF-16 units; a character outside the basic plane, which has two, is kept whole or left out. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean insidePair = most > 0
                && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, insidePair ? most - 1 : most);
    }

    /** Puts U+FFFD in the place of each half of a character, which no encoding can write. */
    public static String wellFormed(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
