package resnetlab.grading.report;

import resnetlab.checks.CheckStatus;
import resnetlab.checks.ExerciseStatus;

/** Words and symbols for how things ended; the symbol is never alone. */
final class StatusWords {

    private StatusWords() {}

    static String of(ExerciseStatus status) {
        return switch (status) {
            case CORRECT -> "\u2714 correct";
            case PARTIAL -> "\u25D0 partly correct";
            case INCORRECT -> "\u2718 not correct yet";
            case NOT_ATTEMPTED -> "\u25CB not attempted";
            case MISSING -> "\u25CB missing";
            case DOES_NOT_COMPILE -> "\u2718 does not compile";
            case TIMEOUT -> "\u2718 out of time";
            case OUT_OF_MEMORY -> "\u2718 out of memory";
            case CRASHED -> "\u2718 crashed";
        };
    }

    static String of(CheckStatus status) {
        return switch (status) {
            case PASSED -> "\u2714 passed";
            case FAILED -> "\u2718 failed";
            case NOT_RUN -> "\u25CB not run";
        };
    }
}
