package resnetlab.checks.blocks;

import java.util.List;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.models.BlockArguments;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ImageSize;
import resnetlab.learner.LearnerCode;

/** What is demanded of blocks that keep the image's size. */
abstract class SteadyBlockChecks extends BlockChecks {

    private final BlockDesign design;

    SteadyBlockChecks(LearnerCode code, Draw draw, BlockDesign design) {
        super(code, draw, setting(design, 7, 8, 3, 1), setting(design, 7, 8, 3, 1));
        this.design = design;
    }

    @Override
    final List<BlockSetting> others() {
        return List.of(setting(design, 7, 8, 1, 1), setting(design, 7, 8, 5, 1), setting(design, 8, 8, 3, 1));
    }

    /** Runs the block of the pencil values: 3 channels, 4 x 5 pixels, f = 3, with the last of three numbers of filters. */
    final void demandPencilValues(int lastFilters) {
        ImageSize size = new ImageSize(2, 3, 4, 5);
        BlockArguments arguments = BlockArguments.of(3, 1, 4, 4, lastFilters);
        demandPencilValues(new BlockSetting(design, size, arguments), onesAndMinusOnes(size));
    }
}
