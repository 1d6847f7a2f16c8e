package resnetlab.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Words;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Failure;
import resnetlab.learner.LearnerCodeException;

/** Keeps one result for each planned check; a check that never reports has not passed. */
final class ResultCollector implements TestExecutionListener {

    private static final String NEVER_REPORTED = "This check was not run.";

    private final List<PlannedCheck> plan;
    private final Map<String, CheckResult> reported = new HashMap<>();
    private String reason = NEVER_REPORTED;

    ResultCollector(List<PlannedCheck> plan) {
        this.plan = plan;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (!identifier.isTest()) {
            result.getThrowable().ifPresent(this::stop);
            return;
        }
        String id = identifier
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse("");
        plan.stream()
                .filter(check -> check.id().equals(id))
                .forEach(check -> reported.merge(id, result(check, result), ResultCollector::worse));
    }

    /** Notes why the rest of the checks will not run. */
    void stop(Throwable broken) {
        reason = "The checks broke off: " + broken;
    }

    /** Returns the results in the order of the plan. */
    List<CheckResult> results() {
        List<CheckResult> results = new ArrayList<>();
        Optional<Failure> lost = Optional.empty();
        for (PlannedCheck check : plan) {
            CheckResult result = reported.getOrDefault(check.id(), CheckResult.notRun(check, reason, Optional.empty()));
            if (lost.isPresent()) {
                result = CheckResult.notRun(check, lost.get().sentence(), lost);
            }
            results.add(result);
            lost = lost.or(() -> lostIn(reported.get(check.id())));
        }
        return results;
    }

    private static Optional<Failure> lostIn(@Nullable CheckResult result) {
        return Optional.ofNullable(result).flatMap(CheckResult::failure).filter(Failure.Lost.class::isInstance);
    }

    private static CheckResult result(PlannedCheck check, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            return CheckResult.passed(check);
        }
        Throwable thrown = result.getThrowable().orElseGet(() -> new IllegalStateException(NEVER_REPORTED));
        if (thrown instanceof CheckFailed failed) {
            return failed(check, failed.sentence(), failed.misconception(), failed.failure());
        }
        if (thrown instanceof LearnerCodeException noAnswer) {
            return failed(check, Words.of(noAnswer.failure()), Optional.empty(), Optional.of(noAnswer.failure()));
        }
        return failed(check, "The check itself broke: " + thrown, Optional.empty(), Optional.empty());
    }

    private static CheckResult failed(
            PlannedCheck check, String message, Optional<Misconception> misconception, Optional<Failure> failure) {
        return new CheckResult(check, CheckStatus.FAILED, message, misconception, failure);
    }

    /** Chooses between two reports of one check, which should never happen, the one that did not pass. */
    private static CheckResult worse(CheckResult first, CheckResult second) {
        return first.status() == CheckStatus.PASSED ? second : first;
    }
}
