package resnetlab.grading.result;

import java.util.Optional;
import resnetlab.checks.CheckStatus;
import resnetlab.exercise.Misconception;

/**
 * How one check ended.
 *
 * @param id its id
 * @param name the sentence that a learner reads
 * @param status how it ended
 * @param score points earned
 * @param max points it is worth
 * @param message what was computed and what was expected; empty when it passed
 * @param misconception the belief behind a wrong answer, where one was recognised
 */
public record CheckOutcome(
        String id,
        String name,
        CheckStatus status,
        double score,
        double max,
        String message,
        Optional<Misconception> misconception) {

    public CheckOutcome {
        score = Numbers.stored(score);
        max = Numbers.stored(max);
        message = Message.bounded(message);
    }
}
