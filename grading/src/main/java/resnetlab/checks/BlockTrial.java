package resnetlab.checks;

import java.util.function.Function;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Mode;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Experiment;
import resnetlab.learner.Tensor;

/**
 * One run of a learner's block.
 *
 * @param setting how the block is built
 * @param values the values of its parameters
 * @param input the input (N, C, H, W)
 * @param run inference or training
 */
record BlockTrial(BottleneckCase setting, ParameterValues values, Tensor input, Experiment.Run run) {

    /** Draws a run in inference, with values of its own. */
    static BlockTrial inference(Draw draw, BottleneckCase setting) {
        return new BlockTrial(
                setting,
                ParameterValues.random(draw, setting.parameters()),
                Grids.random(draw, setting.input().shape()),
                new Experiment.Inference());
    }

    BlockTrial withInput(Tensor other) {
        return new BlockTrial(setting, values, other, run);
    }

    Experiment experiment(BlockDescription block) {
        return new Experiment(setting.construction(), values.inTheOrderOf(block), input, run);
    }

    /** Returns what a block of the reference gives for this run. */
    Grid outputOf(Function<BottleneckReference, Layer> block) {
        Mode mode = run instanceof Experiment.Training ? Mode.TRAINING : Mode.INFERENCE;
        return block.apply(new BottleneckReference(setting, values))
                .forward(Grids.of(input), mode)
                .output();
    }

    @Override
    public String toString() {
        return setting + (run instanceof Experiment.Training ? ", training" : ", inference");
    }
}
