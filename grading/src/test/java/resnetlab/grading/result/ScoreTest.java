package resnetlab.grading.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.checks.CheckReport;
import resnetlab.checks.CheckResult;
import resnetlab.checks.CheckRunner;
import resnetlab.checks.CheckStatus;
import resnetlab.checks.ExerciseStatus;
import resnetlab.checks.PlannedCheck;
import resnetlab.exercise.Exercise;
import resnetlab.grading.report.Samples;
import resnetlab.grading.submission.FoundBy;
import resnetlab.learner.Failure;

/** What becomes of the points of checks in an exercise's outcome and in a submission's result. */
class ScoreTest {

    private static CheckResult failed(Failure failure) {
        PlannedCheck check = new PlannedCheck("b", "Second", 2);
        return new CheckResult(check, CheckStatus.FAILED, "wrong", Optional.empty(), Optional.of(failure));
    }

    private static ExerciseOutcome half(Failure failure) {
        CheckResult passed = CheckResult.passed(new PlannedCheck("a", "First", 1));
        return ExerciseOutcome.of(
                new CheckReport(Exercise.MAIN_PATH, List.of(passed, failed(failure))), FoundBy.CELL_ID);
    }

    @Test
    void each_check_is_worth_its_share() {
        ExerciseOutcome outcome = half(new Failure.NotAttempted());

        assertEquals(0.6667, outcome.score());
        assertEquals(
                List.of(0.6667, 0.0),
                outcome.checks().stream().map(CheckOutcome::score).toList());
        assertEquals(
                List.of(0.6667, 1.3333),
                outcome.checks().stream().map(CheckOutcome::max).toList());
        assertEquals(Optional.of(FoundBy.CELL_ID), outcome.foundBy());
    }

    @Test
    void an_outcome_speaks_when_the_checks_cannot() {
        Failure lost = new Failure.Lost(Failure.Lost.Cause.TIMEOUT);

        assertEquals(lost.sentence(), half(lost).message());
        assertEquals("", half(new Failure.NotAttempted()).message());
        assertEquals("more\n" + lost.sentence(), half(lost).withMessage("more").message());
        assertEquals(
                "more", half(new Failure.NotAttempted()).withMessage("more").message());
    }

    @ParameterizedTest
    @EnumSource
    void without_a_run_there_are_all_checks_and_no_points(Exercise exercise) {
        ExerciseOutcome outcome = ExerciseOutcome.withoutRun(
                exercise, ExerciseStatus.DOES_NOT_COMPILE, Optional.of(FoundBy.MARKER), "why");

        assertEquals(CheckRunner.plan(exercise).size(), outcome.checks().size());
        assertEquals(0, outcome.score());
        assertEquals("why", outcome.message());
        assertTrue(outcome.checks().stream()
                .allMatch(check -> check.score() == 0 && check.status() == CheckStatus.NOT_RUN));
        assertEquals(
                exercise.points(),
                outcome.checks().stream().mapToDouble(CheckOutcome::max).sum(),
                0.001);
    }

    @Test
    void a_submission_has_the_sum_of_its_exercises() {
        SubmissionResult result = new SubmissionResult(
                Samples.RUN,
                "a",
                "a.ipynb",
                "",
                Optional.empty(),
                1.23456,
                List.of(half(new Failure.NotAttempted()), half(new Failure.NotAttempted())));

        assertEquals(1.3334, result.score());
        assertEquals(1.235, result.seconds());
        assertTrue(result.isGraded());
        assertEquals(result, result.of("b", "b.ipynb").of("a", "a.ipynb"));
        assertEquals("b", result.of("b", "b.ipynb").submission());
        SubmissionResult withdrawn = result.withdrawn("lost");
        assertFalse(withdrawn.isGraded());
        assertEquals(0, withdrawn.score());
        assertEquals("a", withdrawn.submission());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "20, 20", "0.125, 0.13", "0.66666, 0.67", "7.5, 7.5", "100, 100"})
    void people_read_two_digits(double points, String words) {
        assertEquals(words, Numbers.points(points));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "3, 0, 0", "1, 3, 0.333333", "3, 3, 1", "3.001, 3, 1"})
    void a_share_is_never_more_than_all(double score, int max, String share) {
        assertEquals(share, Numbers.fraction(score, max).toPlainString());
    }

    @Test
    void results_keep_four_digits() {
        assertEquals("0.3333", Numbers.exact(1 / 3.0).toPlainString());
        assertEquals("20", Numbers.exact(20).toString());
    }
}
