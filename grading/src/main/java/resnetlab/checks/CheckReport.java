package resnetlab.checks;

import java.util.List;
import java.util.Optional;
import resnetlab.exercise.Exercise;
import resnetlab.learner.Failure;

/**
 * What the checks of one exercise found.
 *
 * @param exercise the exercise
 * @param results exactly one result for each planned check, in the order of the plan
 */
public record CheckReport(Exercise exercise, List<CheckResult> results) {

    public CheckReport {
        results = List.copyOf(results);
        if (results.isEmpty()) {
            throw new IllegalArgumentException("the report of " + exercise.id() + " holds no result");
        }
    }

    /** Returns the points earned: the share of the weights whose checks passed, 0 when not attempted. */
    public double score() {
        int passed = 0;
        int total = 0;
        for (CheckResult result : results) {
            total += result.check().weight();
            passed += result.status() == CheckStatus.PASSED ? result.check().weight() : 0;
        }
        return (double) exercise.points() * passed / total;
    }

    /** Returns how the exercise ended; a process that was lost outweighs what had passed before. */
    public ExerciseStatus status() {
        if (allPassed()) {
            return ExerciseStatus.CORRECT;
        }
        Optional<Failure.Lost> lost = failures().stream()
                .filter(Failure.Lost.class::isInstance)
                .map(Failure.Lost.class::cast)
                .findFirst();
        if (lost.isPresent()) {
            return statusOf(lost.get().cause());
        }
        if (results.stream().anyMatch(result -> result.status() == CheckStatus.PASSED)) {
            return ExerciseStatus.PARTIAL;
        }
        return withoutAnyPassed();
    }

    private ExerciseStatus withoutAnyPassed() {
        if (failures().stream().anyMatch(Failure.Missing.class::isInstance)) {
            return ExerciseStatus.MISSING;
        }
        boolean stub = failures().stream().anyMatch(Failure.NotAttempted.class::isInstance);
        return stub ? ExerciseStatus.NOT_ATTEMPTED : ExerciseStatus.INCORRECT;
    }

    private boolean allPassed() {
        return results.stream().allMatch(result -> result.status() == CheckStatus.PASSED);
    }

    private List<Failure> failures() {
        return results.stream().flatMap(result -> result.failure().stream()).toList();
    }

    private static ExerciseStatus statusOf(Failure.Lost.Cause cause) {
        return switch (cause) {
            case TIMEOUT, INTERRUPTED -> ExerciseStatus.TIMEOUT;
            case OUT_OF_MEMORY -> ExerciseStatus.OUT_OF_MEMORY;
            case CRASHED, GARBLED -> ExerciseStatus.CRASHED;
        };
    }
}
