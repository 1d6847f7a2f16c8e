package resnetlab.checks.blocks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.models.BlockArguments;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ImageSize;
import resnetlab.exercise.Misconception;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Tensor;

/** What is demanded of both blocks with a stride, wherever it sits on the main path. */
abstract class StridedBlockChecks extends BlockChecks {

    private final BlockDesign design;

    StridedBlockChecks(LearnerCode code, Draw draw, BlockDesign design) {
        super(code, draw, setting(design, 7, 8, 3, 2), setting(design, 7, 8, 3, 2));
        this.design = design;
    }

    @Override
    final List<BlockSetting> others() {
        return List.of(
                setting(design, 7, 8, 3, 1),
                setting(design, 9, 7, 3, 3),
                setting(design, 8, 8, 5, 2),
                setting(design, 5, 6, 1, 2));
    }

    /** Runs the block of the pencil values: 3 channels, 5 x 6 pixels, f = 3, filters [2, 4, 6], s = 2. */
    final void demandPencilValues() {
        ImageSize size = new ImageSize(2, 3, 5, 6);
        demandPencilValues(new BlockSetting(design, size, BlockArguments.of(3, 2, 2, 4, 6)), onesAndMinusOnes(size));
    }

    @Test
    @Order(40)
    @DisplayName("With all weights zero neither path says anything, and the block gives 0")
    final void zero_weights(Draw draw) {
        demandOutputOfZeroWeights(draw);
    }

    /** Changes the pixels that a 1x1 window of stride 2 jumps over, and sees whether the output does as a right one. */
    final void demandToReadAsARightOne(Draw draw) {
        Tensor input = inference.input();
        ImageSize size = inference.setting().input();
        float[] changed = Grids.random(draw, input.shape()).data();
        for (int i = 0; i < changed.length; i++) {
            boolean read = i % size.columns() % 2 == 0 && i / size.columns() % size.rows() % 2 == 0;
            changed[i] = read ? input.data()[i] : changed[i];
        }
        probe.demandParameters(inference);
        BlockTrial other = inference.withInput(new Tensor(input.shape(), changed));
        boolean same = Arrays.equals(
                probe.observe(inference).output().data(),
                probe.observe(other).output().data());
        BlockModel right = inference.setting().right();
        if (same
                != Arrays.equals(
                        inference.outputOf(right).data(), other.outputOf(right).data())) {
            throw CheckFailed.wrong(
                    inference + ": where only pixels in odd rows or columns are others, the output "
                            + (same
                                    ? "stays the same; your block never reads them."
                                    : "changes; your block reads them."),
                    same ? "another output" : "the same output",
                    same ? "the same output" : "another output",
                    Optional.of(Misconception.STRIDE_PLACEMENT));
        }
        probe.demandOutputs(inference, other);
    }
}
