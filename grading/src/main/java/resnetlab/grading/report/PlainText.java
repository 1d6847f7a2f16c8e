package resnetlab.grading.report;

/** Makes text that learners had a hand in fit for files, terminals and spreadsheets: nothing in it is obeyed or hidden. */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** Puts U+FFFD in the place of each character that {@link #isPlain} refuses. */
    static String clean(String text) {
        return replacing(text, REPLACEMENT);
    }

    /** Makes one line for a terminal, with question marks for line ends, tabs and all that {@link #isPlain} refuses. */
    static String line(String text) {
        return replacing(text, '?').replace('\n', '?').replace('\t', '?');
    }

    private static String replacing(String text, int replacement) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isPlain(character) ? character : replacement)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * Tells whether a character is text, a line end or a tab. Control characters move a terminal's cursor, marks of
     * direction show a name as another one, halves of characters and noncharacters are forbidden in XML.
     */
    static boolean isPlain(int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean half = Character.getType(character) == Character.SURROGATE;
        return !control && !half && !isDirectionMark(character) && (character & 0xFFFE) != 0xFFFE;
    }

    private static boolean isDirectionMark(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
