package resnetlab.checks;

import resnetlab.figures.Tone;
import resnetlab.learner.Failure;

/** How a learner reads a report. */
enum Outcome {
    CORRECT("correct", "Right", Tone.RIGHT),
    PARTLY("partly right", "Partly right", Tone.PARTLY),
    WRONG("wrong", "Not right yet", Tone.WRONG),
    ERROR("error", "Error", Tone.ERROR),
    NOT_ATTEMPTED("not attempted", "Not attempted yet", Tone.NOTE);

    private final String word;
    private final String title;
    private final Tone tone;

    Outcome(String word, String title, Tone tone) {
        this.word = word;
        this.title = title;
        this.tone = tone;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }

    Tone tone() {
        return tone;
    }

    static Outcome of(CheckReport report) {
        return switch (report.status()) {
            case CORRECT -> CORRECT;
            case PARTIAL -> PARTLY;
            case NOT_ATTEMPTED -> NOT_ATTEMPTED;
            case INCORRECT -> gaveNoAnswer(report) ? ERROR : WRONG;
            case MISSING, DOES_NOT_COMPILE, TIMEOUT, OUT_OF_MEMORY, CRASHED -> ERROR;
        };
    }

    private static boolean gaveNoAnswer(CheckReport report) {
        return report.results().stream().allMatch(result -> result.failure()
                .filter(failure -> failure instanceof Failure.Threw || failure instanceof Failure.WrongResult)
                .isPresent());
    }
}
