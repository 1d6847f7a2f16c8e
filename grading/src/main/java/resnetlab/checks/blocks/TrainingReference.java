package resnetlab.checks.blocks;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ParameterKey;
import resnetlab.checks.models.ParameterValues;
import resnetlab.checks.models.ReferenceRun;
import resnetlab.checks.reference.BatchNorm;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Pass;
import resnetlab.learner.Experiment;
import resnetlab.learner.ParameterKind;

/** A run of the right block in training, forward and backward, in the reference. */
final class TrainingReference {

    /** The least distance from zero that a ReLU's input keeps: nearer, single precision may see the other side. */
    private static final double MARGIN = 2e-4;

    private static final int DRAWS = 200;

    private final BlockTrial trial;
    private final ReferenceRun right;
    private final Grid inputGradient;

    private TrainingReference(BlockTrial trial) {
        this.trial = trial;
        this.right = new ReferenceRun(trial.values());
        Pass pass = right.run(trial.setting().right(), trial.input(), trial.mode());
        this.inputGradient = pass.backward().apply(outputGradient());
    }

    /** Draws a run whose gradients do not hang on the last digit. */
    static TrainingReference draw(Draw draw, BlockSetting setting) {
        for (int i = 0; i < DRAWS; i++) {
            TrainingReference reference = new TrainingReference(new BlockTrial(
                    setting,
                    ParameterValues.random(draw, setting.parameters()),
                    Grids.random(draw, setting.input().shape()),
                    new Experiment.Training(Grids.random(draw, setting.outputShape()))));
            if (reference.right.margin() >= MARGIN) {
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

    /** Returns the input's gradient of another block. */
    Grid inputGradientOf(BlockModel model) {
        return new ReferenceRun(trial.values())
                .run(model, trial.input(), trial.mode())
                .backward()
                .apply(outputGradient());
    }

    private Grid outputGradient() {
        return Grids.of(((Experiment.Training) trial.run()).outputGradient());
    }

    /** Returns the gradients in the trained parameters of a kind and shape, of which a block may hold several. */
    List<double[]> gradients(ParameterKey key) {
        return right.gradients(key);
    }

    /**
     * Returns the values that running statistics may have after the run, a list for each norm of so many channels. Engines
     * differ in the variance: some divide by the number of values, some by one less.
     *
     * @param key a running mean or a running variance
     * @param momentum the share of the old value that is kept
     */
    List<List<double[]>> running(ParameterKey key, double momentum) {
        return running(trial, right, key, momentum);
    }

    /** Returns the same for any run. */
    static List<List<double[]>> running(BlockTrial trial, ReferenceRun run, ParameterKey key, double momentum) {
        double[] old = Grids.doubles(trial.values().of(key));
        List<List<double[]>> accepted = new ArrayList<>();
        for (BatchNorm norm : run.norms(key.size())) {
            double unbiased = norm.values() / (norm.values() - 1.0);
            double[] variance = norm.batch().variance();
            accepted.add(
                    key.kind() == ParameterKind.RUNNING_MEAN
                            ? List.of(mix(old, norm.batch().mean(), momentum, 1))
                            : List.of(mix(old, variance, momentum, 1), mix(old, variance, momentum, unbiased)));
        }
        return accepted;
    }

    private static double[] mix(double[] old, double[] fresh, double momentum, double factor) {
        double[] mixed = new double[old.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = momentum * old[i] + (1 - momentum) * factor * fresh[i];
        }
        return mixed;
    }
}
