package resnetlab.grading.report;

import java.util.List;
import java.util.Optional;
import resnetlab.checks.CheckStatus;
import resnetlab.checks.ExerciseStatus;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.result.CheckOutcome;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.FoundBy;

/** Results with all that makes trouble in files: control characters, markup, formulas, marks of direction, odd numbers. */
public final class Samples {

    /** A message that every format has to tame. */
    public static final String NASTY =
            "gave \u001b[31m3\u0000, <b>&\"'</b> ]]> \u202Eexe\u2066 ::error::x\r\n%0A | `*_ \uD83D \uD83D\uDE00 \uFFFF\u0085 end";

    public static final GradingRun RUN =
            new GradingRun("0.1.0", 7, IsolationLevel.BUBBLEWRAP, List.of(Exercise.OUTPUT_SIZE, Exercise.SAME_PADDING));

    private Samples() {}

    public static CheckOutcome check(CheckStatus status, double max, String message) {
        return new CheckOutcome(
                "id" + status.id(),
                "A <check> that " + status.id() + " & more",
                status,
                status == CheckStatus.PASSED ? max : 0,
                max,
                message,
                status == CheckStatus.FAILED ? Optional.of(Misconception.FORGOTTEN_ONE) : Optional.empty());
    }

    /** A submission with a passed, a failed and a check that did not run, and an exercise that is missing. */
    public static SubmissionResult partial(String name, String file) {
        ExerciseOutcome first = new ExerciseOutcome(
                Exercise.OUTPUT_SIZE,
                ExerciseStatus.TIMEOUT,
                1 / 3.0,
                Optional.of(FoundBy.CELL_ID),
                "Out of time: " + NASTY,
                List.of(
                        check(CheckStatus.PASSED, 1 / 3.0, ""),
                        check(CheckStatus.FAILED, 1 / 3.0, NASTY),
                        check(CheckStatus.NOT_RUN, 1 / 3.0, "not run")));
        ExerciseOutcome second = new ExerciseOutcome(
                Exercise.SAME_PADDING,
                ExerciseStatus.MISSING,
                0,
                Optional.empty(),
                "",
                List.of(check(CheckStatus.NOT_RUN, 1, "No cell")));
        return new SubmissionResult(RUN, name, file, "ab12", Optional.empty(), 1.23456, List.of(first, second));
    }

    public static SubmissionResult ungradable(String name, String file, String reason) {
        return new SubmissionResult(RUN, name, file, "", Optional.of(reason), 0.1, List.of());
    }
}
