package resnetlab.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import resnetlab.checks.Comparison.Difference;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Observation;
import resnetlab.learner.ParameterInfo;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.Tensor;
import resnetlab.notebook.Misconception;

/** What is demanded of one training run of a block. */
final class TrainingChecks {

    /** DJL's default: the share of a running statistic that is kept. */
    private static final double MOMENTUM = 0.9;

    private final BlockProbe probe;
    private final TrainingReference reference;

    TrainingChecks(BlockProbe probe, TrainingReference reference) {
        this.probe = probe;
        this.reference = reference;
    }

    BlockTrial trial() {
        return reference.trial();
    }

    void values() {
        probe.demandParameters(trial());
        probe.demandOutputs(trial());
    }

    void runningStatistics() {
        probe.demandParameters(trial());
        Observation seen = probe.observe(trial());
        List<ParameterInfo> infos = probe.describe(trial()).parameters();
        for (int i = 0; i < infos.size(); i++) {
            ParameterKey key = ParameterKey.of(infos.get(i));
            Tensor after = seen.parametersAfter().get(i);
            if (isRunning(key) && !isOneOf(reference.running(key, MOMENTUM), after)) {
                throw wrongStatistic(key, after);
            }
        }
    }

    private CheckFailed wrongStatistic(ParameterKey key, Tensor after) {
        Difference difference = Comparison.values(
                        reference.running(key, MOMENTUM).get(0), after)
                .orElseThrow();
        Optional<Misconception> misconception = Optional.empty();
        if (isOneOf(List.of(Grids.doubles(trial().values().of(key))), after)) {
            misconception = Optional.of(Misconception.TRAINING_FLAG_IGNORED);
        } else if (isOneOf(reference.running(key, 1 - MOMENTUM), after)) {
            misconception = Optional.of(Misconception.MOMENTUM_REVERSED);
        }
        return CheckFailed.wrong(
                difference.words(trial() + ": after the run, " + key.words()),
                difference.expected(),
                difference.actual(),
                misconception);
    }

    private static boolean isRunning(ParameterKey key) {
        return key.kind() == ParameterKind.RUNNING_MEAN || key.kind() == ParameterKind.RUNNING_VARIANCE;
    }

    private static boolean isOneOf(List<double[]> accepted, Tensor actual) {
        return accepted.stream()
                .anyMatch(values -> Comparison.values(values, actual).isEmpty());
    }

    void inputGradient() {
        Tensor gradient = gradients().input();
        Comparison.values(reference.inputGradient(), gradient).ifPresent(difference -> {
            boolean cut = Comparison.same(reference.inputGradientWithoutShortcut(), gradient);
            throw CheckFailed.wrong(
                    difference.words(trial() + ": the gradient in the input"),
                    difference.expected(),
                    difference.actual(),
                    cut ? Optional.of(Misconception.GRADIENT_CUT) : Optional.empty());
        });
    }

    void parameterGradients() {
        List<Optional<Tensor>> gradients = gradients().parameters();
        BlockDescription block = probe.describe(trial());
        Map<ParameterKey, double[]> right = reference.gradients();
        for (int i = 0; i < gradients.size(); i++) {
            ParameterKey key = ParameterKey.of(block.parameters().get(i));
            double[] expected = right.get(key);
            if (expected != null) {
                demandGradient(key, expected, gradients.get(i));
            }
        }
    }

    private void demandGradient(ParameterKey key, double[] expected, Optional<Tensor> gradient) {
        if (gradient.isEmpty()) {
            throw CheckFailed.wrong(
                    trial() + ": " + key.words() + " gets no gradient, so it cannot learn.",
                    "a gradient",
                    "none",
                    Optional.empty());
        }
        Comparison.values(expected, gradient.get()).ifPresent(difference -> {
            throw CheckFailed.wrong(
                    difference.words(trial() + ": the gradient in " + key.words()),
                    difference.expected(),
                    difference.actual(),
                    Optional.empty());
        });
    }

    /** Runs the block; an output of the wrong shape has no gradients, and is told first. */
    private Observation.Gradients gradients() {
        probe.demandParameters(trial());
        Observation seen = probe.observe(trial());
        return seen.gradients().orElseGet(() -> {
            probe.demandOutputs(trial());
            throw CheckFailed.wrong(trial() + ": the run gave no gradients.", "gradients", "none", Optional.empty());
        });
    }
}
