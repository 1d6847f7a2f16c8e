package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Words;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Failure;
import resnetlab.learner.LearnerCodeException;

/** Whatever JUnit reports, each planned check has one end, and only a check that reported success has passed. */
class ResultCollectorTest {

    private static final List<PlannedCheck> PLAN =
            List.of(new PlannedCheck("first", "First", 1), new PlannedCheck("second", "Second", 1));

    private final ResultCollector collector = new ResultCollector(PLAN);

    private static TestIdentifier identifier(String method, TestDescriptor.Type type) {
        return TestIdentifier.from(
                new AbstractTestDescriptor(
                        UniqueId.root("test", method + type), method, MethodSource.from("Checks", method)) {
                    @Override
                    public Type getType() {
                        return type;
                    }
                });
    }

    private void report(String method, TestExecutionResult result) {
        collector.executionFinished(identifier(method, TestDescriptor.Type.TEST), result);
    }

    private List<CheckStatus> statuses() {
        return collector.results().stream().map(CheckResult::status).toList();
    }

    @Test
    void what_never_reports_has_not_passed() {
        report("first", TestExecutionResult.successful());
        report("another", TestExecutionResult.successful());

        assertEquals(List.of(CheckStatus.PASSED, CheckStatus.NOT_RUN), statuses());
        assertEquals("This check was not run.", collector.results().get(1).message());
    }

    @Test
    void a_class_that_breaks_says_why_its_checks_did_not_run() {
        collector.executionFinished(
                identifier("first", TestDescriptor.Type.CONTAINER),
                TestExecutionResult.failed(new IllegalStateException("no cases")));

        assertEquals(List.of(CheckStatus.NOT_RUN, CheckStatus.NOT_RUN), statuses());
        assertTrue(collector.results().get(0).message().contains("no cases"));
    }

    @Test
    void a_class_that_ends_well_says_nothing_about_its_checks() {
        collector.executionFinished(
                identifier("first", TestDescriptor.Type.CONTAINER), TestExecutionResult.successful());

        assertEquals(List.of(CheckStatus.NOT_RUN, CheckStatus.NOT_RUN), statuses());
    }

    @Test
    void an_abort_and_an_error_of_the_check_are_no_success() {
        report("first", TestExecutionResult.aborted(null));
        report("second", TestExecutionResult.failed(new IllegalStateException("odd")));

        assertEquals(List.of(CheckStatus.FAILED, CheckStatus.FAILED), statuses());
        assertTrue(collector.results().get(0).message().endsWith("This check was not run."));
        assertTrue(collector.results().get(1).message().contains("odd"));
    }

    @Test
    void of_two_reports_the_worse_one_counts() {
        report("first", TestExecutionResult.successful());
        report("first", TestExecutionResult.failed(new IllegalStateException("odd")));
        report("second", TestExecutionResult.failed(new IllegalStateException("odd")));
        report("second", TestExecutionResult.successful());

        assertEquals(List.of(CheckStatus.FAILED, CheckStatus.FAILED), statuses());
    }

    @Test
    void a_failure_keeps_its_words_its_belief_and_its_cause() {
        Failure failure = new Failure.NotAttempted();
        report(
                "first",
                TestExecutionResult.failed(
                        CheckFailed.wrong("seen 3", "4", "3", Optional.of(Misconception.ROUNDED_UP))));
        report("second", TestExecutionResult.failed(new LearnerCodeException(failure)));

        assertEquals("seen 3", collector.results().get(0).message());
        assertEquals(
                Optional.of(Misconception.ROUNDED_UP),
                collector.results().get(0).misconception());
        assertEquals(Optional.of(failure), collector.results().get(1).failure());
        assertEquals(Words.of(failure), collector.results().get(1).message());
    }

    @Test
    void nothing_after_a_lost_process_has_passed() {
        report(
                "first",
                TestExecutionResult.failed(new LearnerCodeException(new Failure.Lost(Failure.Lost.Cause.CRASHED))));
        report("second", TestExecutionResult.successful());

        assertEquals(List.of(CheckStatus.FAILED, CheckStatus.NOT_RUN), statuses());
    }
}
