package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import resnetlab.exercise.Exercise;
import resnetlab.learner.Failure;
import resnetlab.learner.Failure.Lost.Cause;

/** Points and statuses that can be worked out with a pencil. */
class CheckReportTest {

    /** Makes a report of checks of weight 1, 2, 3 and so on. */
    private static CheckReport report(CheckResult... results) {
        return new CheckReport(Exercise.IDENTITY_BLOCK, List.of(results));
    }

    private static CheckResult passed(int weight) {
        return CheckResult.passed(new PlannedCheck("check" + weight, "A check", weight));
    }

    private static CheckResult failed(int weight, Failure... failure) {
        return new CheckResult(
                new PlannedCheck("check" + weight, "A check", weight),
                CheckStatus.FAILED,
                "wrong",
                Optional.empty(),
                Arrays.stream(failure).findFirst());
    }

    @Test
    void points_are_the_share_of_the_weights_that_passed() {
        assertEquals(10, report(passed(1), passed(3)).score());
        assertEquals(7.5, report(failed(1), passed(3)).score());
        assertEquals(2.5, report(passed(1), failed(3)).score());
        assertEquals(0, report(failed(1), failed(3)).score());
    }

    @Test
    void all_passed_is_all_points_to_the_last_digit() {
        assertEquals(1, new CheckReport(Exercise.OUTPUT_SIZE, List.of(passed(3), passed(7), passed(3))).score());
    }

    @Test
    void a_status_needs_a_check_that_passed_to_be_partial() {
        assertEquals(ExerciseStatus.CORRECT, report(passed(1)).status());
        assertEquals(ExerciseStatus.PARTIAL, report(failed(1), passed(1)).status());
        assertEquals(
                ExerciseStatus.PARTIAL,
                report(failed(1, new Failure.NotAttempted()), passed(1)).status());
        assertEquals(ExerciseStatus.INCORRECT, report(failed(1)).status());
        assertEquals(
                ExerciseStatus.NOT_ATTEMPTED,
                report(failed(1), failed(1, new Failure.NotAttempted())).status());
        assertEquals(
                ExerciseStatus.MISSING,
                report(failed(1), failed(1, new Failure.Missing("m"))).status());
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT, TIMEOUT", "OUT_OF_MEMORY, OUT_OF_MEMORY", "CRASHED, CRASHED", "GARBLED, CRASHED"})
    void a_lost_process_outweighs_what_had_passed(Cause cause, ExerciseStatus status) {
        CheckReport report = report(passed(1), failed(1, new Failure.Lost(cause)));

        assertEquals(status, report.status());
        assertEquals(5, report.score());
    }

    @Test
    void a_report_without_checks_and_a_check_without_weight_are_refused() {
        assertThrows(IllegalArgumentException.class, CheckReportTest::report);
        assertThrows(IllegalArgumentException.class, () -> new PlannedCheck("id", "name", 0));
    }
}
