package resnetlab.grading.report;

import resnetlab.checks.ExerciseStatus;
import resnetlab.checks.Points;
import resnetlab.grading.result.CheckOutcome;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.SubmissionResult;

/** Feedback as lines of text, for places that show no page. */
final class FeedbackText {

    private FeedbackText() {}

    /** Says what a submission came to, and what is to be known of each exercise beyond its checks. */
    static String overall(SubmissionResult result) {
        if (result.ungradable().isPresent()) {
            return "This submission could not be graded. " + result.ungradable().get();
        }
        StringBuilder text =
                new StringBuilder(Points.of(result.score(), result.run().max()) + ".\n");
        result.exercises().forEach(exercise -> text.append(line(exercise)));
        return text.toString();
    }

    private static String line(ExerciseOutcome exercise) {
        String said = exercise.message().isEmpty() ? "" : " " + exercise.message();
        return exercise.exercise().title() + ": " + StatusWords.of(exercise.status()) + "." + said + "\n";
    }

    /** Says what a check found; empty when it passed. */
    static String of(CheckOutcome check) {
        return check.message()
                + check.misconception()
                        .map(belief -> "\n" + belief.title() + ". " + belief.truth())
                        .orElse("");
    }

    /** Says of an exercise that is not correct what to look at first. */
    static String first(ExerciseOutcome exercise) {
        String head = StatusWords.of(exercise.status()) + ", "
                + Points.of(exercise.score(), exercise.exercise().points()) + ".";
        if (exercise.status() == ExerciseStatus.CORRECT) {
            return head;
        }
        String said = exercise.message().isEmpty()
                ? exercise.checks().stream()
                        .filter(check -> !check.message().isEmpty())
                        .findFirst()
                        .map(check -> check.name() + ": " + of(check))
                        .orElse("")
                : exercise.message();
        return (head + " " + said).strip();
    }
}
