package resnetlab.checks;

import java.util.Optional;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Failure;

/**
 * The one end of a planned check.
 *
 * @param check the check
 * @param status how it ended
 * @param message what was computed, what was expected and where they part; empty when passed
 * @param misconception the belief that explains the learner's answers, when one is recognised
 * @param failure present when the learner's code gave no answer
 */
public record CheckResult(
        PlannedCheck check,
        CheckStatus status,
        String message,
        Optional<Misconception> misconception,
        Optional<Failure> failure) {

    /** Makes the result of a check that passed. */
    public static CheckResult passed(PlannedCheck check) {
        return new CheckResult(check, CheckStatus.PASSED, "", Optional.empty(), Optional.empty());
    }

    /** Makes the result of a check that was never run, for a reason. */
    public static CheckResult notRun(PlannedCheck check, String reason, Optional<Failure> failure) {
        return new CheckResult(check, CheckStatus.NOT_RUN, reason, Optional.empty(), failure);
    }
}
