package resnetlab.checks.blocks;

import java.util.List;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.judging.Tolerance;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ParameterValues;
import resnetlab.checks.models.ReferenceRun;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Mode;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Experiment;
import resnetlab.learner.ParameterValue;
import resnetlab.learner.Tensor;

/**
 * One run of a learner's block.
 *
 * @param setting how the block is built
 * @param values the values of its parameters
 * @param input the input (N, C, H, W)
 * @param run inference or training
 */
record BlockTrial(BlockSetting setting, ParameterValues values, Tensor input, Experiment.Run run) {

    /** Draws a run in inference, with values of its own. */
    static BlockTrial inference(Draw draw, BlockSetting setting) {
        return new BlockTrial(
                setting,
                ParameterValues.random(draw, setting.parameters()),
                Grids.random(draw, setting.input().shape()),
                new Experiment.Inference());
    }

    BlockTrial withInput(Tensor other) {
        return new BlockTrial(setting, values, other, run);
    }

    BlockTrial withValues(ParameterValues others) {
        return new BlockTrial(setting, others, input, run);
    }

    Experiment experiment(BlockDescription block) {
        return experiment(values.inTheOrderOf(block));
    }

    Experiment experiment(List<ParameterValue> inTheOrderOfTheBlock) {
        return new Experiment(setting.construction(), inTheOrderOfTheBlock, input, run);
    }

    Mode mode() {
        return run instanceof Experiment.Training ? Mode.TRAINING : Mode.INFERENCE;
    }

    /** Returns how far from the reference the output of a right block may lie. */
    Tolerance tolerance() {
        return setting.design() == BlockDesign.RESNET50 && mode() == Mode.TRAINING
                ? Tolerance.NETWORK_IN_TRAINING
                : Tolerance.ONE_BLOCK;
    }

    /** Returns what a block of the reference gives for this run. */
    Grid outputOf(BlockModel model) {
        return new ReferenceRun(values).run(model, input, mode()).output();
    }

    @Override
    public String toString() {
        return setting + (mode() == Mode.TRAINING ? ", training" : ", inference");
    }
}
