package resnetlab.checks.blocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Comparison;
import resnetlab.checks.judging.Comparison.Difference;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ParameterKey;
import resnetlab.checks.models.WrongModel;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Observation;
import resnetlab.learner.ParameterInfo;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.Tensor;

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
        Map<ParameterKey, List<List<double[]>>> open = new HashMap<>();
        for (int i = 0; i < infos.size(); i++) {
            ParameterKey key = ParameterKey.of(infos.get(i));
            if (isRunning(key)) {
                List<List<double[]>> left =
                        open.computeIfAbsent(key, k -> new ArrayList<>(reference.running(k, MOMENTUM)));
                demandStatistic(key, seen.runningAfter().get(i).orElseThrow(), left);
            }
        }
    }

    /** Takes away what the statistic is; two norms of equal size may come in either order. */
    private void demandStatistic(ParameterKey key, Tensor after, List<List<double[]>> left) {
        Optional<List<double[]>> match =
                left.stream().filter(accepted -> isOneOf(accepted, after)).findFirst();
        match.ifPresentOrElse(left::remove, () -> {
            Difference difference = Comparison.values(left.get(0).get(0), after).orElseThrow();
            throw CheckFailed.wrong(
                    difference.words(trial() + ": after the run, " + key.words()),
                    difference.expected(),
                    difference.actual(),
                    nameOf(key, after));
        });
    }

    private Optional<Misconception> nameOf(ParameterKey key, Tensor after) {
        if (isOneOf(List.of(Grids.doubles(trial().values().of(key))), after)) {
            return Optional.of(Misconception.TRAINING_FLAG_IGNORED);
        }
        boolean reversed = reference.running(key, 1 - MOMENTUM).stream().anyMatch(accepted -> isOneOf(accepted, after));
        return reversed ? Optional.of(Misconception.MOMENTUM_REVERSED) : Optional.empty();
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
            throw CheckFailed.wrong(
                    difference.words(trial() + ": the gradient in the input"),
                    difference.expected(),
                    difference.actual(),
                    cut(gradient));
        });
    }

    private Optional<Misconception> cut(Tensor gradient) {
        BlockSetting setting = trial().setting();
        return setting.design().wrong(setting.arguments()).stream()
                .filter(wrong -> wrong.misconception() == Misconception.GRADIENT_CUT)
                .filter(wrong -> Comparison.same(reference.inputGradientOf(wrong.model()), gradient))
                .map(WrongModel::misconception)
                .findFirst();
    }

    void parameterGradients() {
        List<Optional<Tensor>> gradients = gradients().parameters();
        List<ParameterInfo> infos = probe.describe(trial()).parameters();
        Map<ParameterKey, List<double[]>> open = new HashMap<>();
        for (int i = 0; i < gradients.size(); i++) {
            ParameterKey key = ParameterKey.of(infos.get(i));
            List<double[]> left = open.computeIfAbsent(key, k -> new ArrayList<>(reference.gradients(k)));
            if (!left.isEmpty()) {
                demandGradient(key, gradients.get(i), left);
            }
        }
    }

    private void demandGradient(ParameterKey key, Optional<Tensor> gradient, List<double[]> left) {
        if (gradient.isEmpty()) {
            throw CheckFailed.wrong(
                    trial() + ": " + key.words() + " gets no gradient, so it cannot learn.",
                    "a gradient",
                    "none",
                    Optional.empty());
        }
        Optional<double[]> match = left.stream()
                .filter(values -> Comparison.values(values, gradient.get()).isEmpty())
                .findFirst();
        match.ifPresentOrElse(left::remove, () -> {
            Difference difference =
                    Comparison.values(left.get(0), gradient.get()).orElseThrow();
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
