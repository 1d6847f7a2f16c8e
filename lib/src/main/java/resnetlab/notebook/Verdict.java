package resnetlab.notebook;

import java.util.Optional;
import resnetlab.exercise.Misconception;

/**
 * A prediction beside what happened.
 *
 * @param hit whether they agree
 * @param predicted the prediction in words
 * @param actual what happened, in words
 * @param misconception the belief behind a wrong prediction, when it is known
 * @param reply what to say to that belief
 */
record Verdict(
        Progress.Hit hit, String predicted, String actual, Optional<Misconception> misconception, String reply) {}
