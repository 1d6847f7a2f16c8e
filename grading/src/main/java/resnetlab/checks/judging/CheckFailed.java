package resnetlab.checks.judging;

import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Failure;

/** Says that a learner's answer is not the right one, and why where that is recognised. */
public final class CheckFailed extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient Optional<Misconception> misconception;
    private final transient Optional<Failure> failure;

    private CheckFailed(
            String message,
            Object expected,
            Object actual,
            Optional<Misconception> misconception,
            Optional<Failure> failure) {
        super(message, expected, actual);
        this.sentence = message;
        this.misconception = misconception;
        this.failure = failure;
    }

    /** Makes the failure of an answer that differs from the expected one. */
    public static CheckFailed wrong(
            String message, Object expected, Object actual, Optional<Misconception> misconception) {
        return new CheckFailed(message, expected, actual, misconception, Optional.empty());
    }

    /** Makes the failure of code that gave no answer where one was expected. */
    public static CheckFailed noAnswer(String message, Object expected, Failure failure, Optional<Misconception> why) {
        return new CheckFailed(message, expected, failure.sentence(), why, Optional.of(failure));
    }

    public String sentence() {
        return sentence;
    }

    public Optional<Misconception> misconception() {
        return misconception;
    }

    public Optional<Failure> failure() {
        return failure;
    }
}
