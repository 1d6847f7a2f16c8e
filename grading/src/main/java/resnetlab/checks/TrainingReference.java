package resnetlab.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import resnetlab.checks.reference.BatchNorm;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pass;
import resnetlab.learner.Experiment;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.Tensor;

/** A run of the right block in training, forward and backward, in the reference. */
final class TrainingReference {

    /** The least distance from zero that a ReLU's input keeps: nearer, single precision may see the other side. */
    private static final double MARGIN = 2e-4;

    private static final int DRAWS = 200;

    private final BlockTrial trial;
    private final BottleneckReference parts;
    private final List<BatchNorm> norms;
    private final Pass pass;
    private final Grid inputGradient;

    private TrainingReference(BlockTrial trial) {
        this.trial = trial;
        this.parts = new BottleneckReference(trial.setting(), trial.values());
        this.norms = List.of(parts.norm(parts.f1()), parts.norm(parts.f2()), parts.norm(parts.f3()));
        this.pass = parts.around(parts.mainPath(norms.get(0), norms.get(1), norms.get(2)))
                .forward(Grids.of(trial.input()), Mode.TRAINING);
        this.inputGradient = pass.backward().apply(outputGradient());
    }

    /** Draws a run whose gradients do not hang on the last digit. */
    static TrainingReference draw(Draw draw, BottleneckCase setting) {
        for (int i = 0; i < DRAWS; i++) {
            long[] shape = setting.input().shape();
            TrainingReference reference = new TrainingReference(new BlockTrial(
                    setting,
                    ParameterValues.random(draw, setting.parameters()),
                    Grids.random(draw, shape),
                    new Experiment.Training(Grids.random(draw, shape))));
            if (reference.parts.margin() >= MARGIN) {
                return reference;
            }
        }
        throw new IllegalStateException("no case without a value near zero in " + DRAWS + " draws of " + setting);
    }

    BlockTrial trial() {
        return trial;
    }

    Grid inputGradient() {
        return inputGradient;
    }

    private Grid outputGradient() {
        Tensor gradient = ((Experiment.Training) trial.run()).outputGradient();
        return Grids.of(gradient);
    }

    /** Returns the input's gradient where the shortcut does not hand any back. */
    Grid inputGradientWithoutShortcut() {
        Grid through = inputGradient.zerosLike();
        Grid outputGradient = outputGradient();
        for (int i = 0; i < through.data().length; i++) {
            double shortcut = pass.output().data()[i] > 0 ? outputGradient.data()[i] : 0;
            through.data()[i] = inputGradient.data()[i] - shortcut;
        }
        return through;
    }

    /** Returns the gradient in each trained parameter. */
    Map<ParameterKey, double[]> gradients() {
        Map<ParameterKey, double[]> gradients = new HashMap<>();
        BottleneckCase setting = trial.setting();
        gradients.put(
                ParameterKey.weight(setting.f1(), setting.input().channels(), 1),
                parts.reduce.weightGradient().data());
        gradients.put(
                ParameterKey.weight(setting.f2(), setting.f1(), setting.f()),
                parts.middle.weightGradient().data());
        gradients.put(
                ParameterKey.weight(setting.f3(), setting.f2(), 1),
                parts.expand.weightGradient().data());
        for (BatchNorm norm : norms) {
            int channels = norm.gammaGradient().length;
            gradients.put(ParameterKey.norm(ParameterKind.GAMMA, channels), norm.gammaGradient());
            gradients.put(ParameterKey.norm(ParameterKind.BETA, channels), norm.betaGradient());
        }
        return gradients;
    }

    /**
     * Returns the values that a running statistic may have after the run. Engines differ in the variance: some divide by the
     * number of values, some by one less.
     *
     * @param key a running mean or a running variance
     * @param momentum the share of the old value that is kept
     */
    List<double[]> running(ParameterKey key, double momentum) {
        BatchNorm norm = norms.stream()
                .filter(candidate -> candidate.gammaGradient().length == key.size())
                .findFirst()
                .orElseThrow();
        double[] old = Grids.doubles(trial.values().of(key));
        if (key.kind() == ParameterKind.RUNNING_MEAN) {
            return List.of(mix(old, norm.batch().mean(), momentum, 1));
        }
        double unbiased = norm.values() / (norm.values() - 1.0);
        double[] variance = norm.batch().variance();
        return List.of(mix(old, variance, momentum, 1), mix(old, variance, momentum, unbiased));
    }

    private static double[] mix(double[] old, double[] fresh, double momentum, double factor) {
        double[] mixed = new double[old.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = momentum * old[i] + (1 - momentum) * factor * fresh[i];
        }
        return mixed;
    }
}
