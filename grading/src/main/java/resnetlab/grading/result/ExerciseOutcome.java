package resnetlab.grading.result;

import java.util.List;
import java.util.Optional;
import resnetlab.checks.CheckReport;
import resnetlab.checks.CheckResult;
import resnetlab.checks.CheckRunner;
import resnetlab.checks.CheckStatus;
import resnetlab.checks.ExerciseStatus;
import resnetlab.checks.PlannedCheck;
import resnetlab.exercise.Exercise;
import resnetlab.grading.submission.FoundBy;
import resnetlab.learner.Failure;

/**
 * How one exercise ended.
 *
 * @param exercise the exercise
 * @param status how it ended
 * @param score points earned
 * @param foundBy how its code was recognised, absent when there is none
 * @param message what a learner must know beyond the checks; may be empty
 * @param checks each planned check, exactly once
 */
public record ExerciseOutcome(
        Exercise exercise,
        ExerciseStatus status,
        double score,
        Optional<FoundBy> foundBy,
        String message,
        List<CheckOutcome> checks) {

    public ExerciseOutcome {
        score = Numbers.stored(score);
        message = Message.bounded(message);
        checks = List.copyOf(checks);
    }

    /** Makes the outcome of an exercise whose checks ran. */
    public static ExerciseOutcome of(CheckReport report, FoundBy foundBy) {
        Exercise exercise = report.exercise();
        int weight = report.results().stream()
                .mapToInt(result -> result.check().weight())
                .sum();
        List<CheckOutcome> checks = report.results().stream()
                .map(result -> outcome(result, points(exercise, result.check(), weight)))
                .toList();
        return new ExerciseOutcome(
                exercise, report.status(), report.score(), Optional.of(foundBy), message(report), checks);
    }

    private static CheckOutcome outcome(CheckResult result, double max) {
        double score = result.status() == CheckStatus.PASSED ? max : 0;
        PlannedCheck check = result.check();
        return new CheckOutcome(
                check.id(), check.name(), result.status(), score, max, result.message(), result.misconception());
    }

    private static String message(CheckReport report) {
        boolean speaks =
                switch (report.status()) {
                    case NOT_ATTEMPTED, MISSING, TIMEOUT, OUT_OF_MEMORY, CRASHED -> true;
                    default -> false;
                };
        return report.results().stream()
                .flatMap(result -> result.failure().stream())
                .filter(failure -> speaks)
                .findFirst()
                .map(Failure::sentence)
                .orElse("");
    }

    /** Makes the outcome of an exercise whose checks could not run: no points, and each check says why. */
    public static ExerciseOutcome withoutRun(
            Exercise exercise, ExerciseStatus status, Optional<FoundBy> foundBy, String message) {
        List<PlannedCheck> plan = CheckRunner.plan(exercise);
        int weight = plan.stream().mapToInt(PlannedCheck::weight).sum();
        List<CheckOutcome> checks = plan.stream()
                .map(check ->
                        outcome(CheckResult.notRun(check, message, Optional.empty()), points(exercise, check, weight)))
                .toList();
        return new ExerciseOutcome(exercise, status, 0, foundBy, message, checks);
    }

    /** Returns the same outcome with something more that a learner must know. */
    public ExerciseOutcome withMessage(String more) {
        String both = message.isEmpty() ? more : more + "\n" + message;
        return new ExerciseOutcome(exercise, status, score, foundBy, both, checks);
    }

    private static double points(Exercise exercise, PlannedCheck check, int weight) {
        return (double) exercise.points() * check.weight() / weight;
    }
}
