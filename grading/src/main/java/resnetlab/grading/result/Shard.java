package resnetlab.grading.result;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One machine's part of a run: every {@code count}-th submission of the sorted list, beginning with number {@code number}.
 *
 * @param number the number of the part, from 1
 * @param count the number of parts
 */
public record Shard(int number, int count) {

    /** All of a run. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Shard {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException("part " + number + " of " + count + "; parts count from 1");
        }
    }

    /** Reads {@code I/N}, empty when the text is not of this form or I is not in 1..N. */
    public static Optional<Shard> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        int count = Integer.parseInt(matcher.group(2));
        return number >= 1 && number <= count ? Optional.of(new Shard(number, count)) : Optional.empty();
    }

    /** Tells whether the submission at this place of the sorted list, counted from 0, belongs to this part. */
    public boolean holds(int place) {
        return place % count == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
