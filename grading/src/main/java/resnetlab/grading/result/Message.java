package resnetlab.grading.result;

import java.util.Locale;
import resnetlab.learner.ShortText;

/** Sentences that results carry. What a learner's code makes of one has no say in how long it is. */
public final class Message {

    private static final int MOST_CHARACTERS = 2000;

    private Message() {}

    /** Bounds a message and makes it one that every encoding can write. */
    static String bounded(String message) {
        return ShortText.wellFormed(ShortText.of(message, MOST_CHARACTERS));
    }

    /** Says what failed, for a failure that nobody expected: its kind and, where it has one, its message. */
    public static String of(Throwable failure) {
        String kind = failure.getClass()
                .getSimpleName()
                .replaceAll("(Exception|Error)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        String said = failure.getMessage();
        return bounded(said == null || said.isBlank() ? kind : kind + ": " + said.strip());
    }
}
