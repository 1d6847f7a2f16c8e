package resnetlab.grading.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns bytes of unknown origin into text. */
final class Texts {

    private Texts() {}

    /**
     * Decodes UTF-8, UTF-16 with a byte order mark, and what is neither as Windows-1252. Takes away byte order marks and
     * null characters, and ends lines with {@code \n}.
     */
    static String decode(byte[] bytes) {
        return clean(rawText(bytes));
    }

    /** Takes away byte order marks and null characters, and ends lines with {@code \n}. */
    static String clean(String text) {
        return text.replace("\uFEFF", "")
                .replace("\0", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static String rawText(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
