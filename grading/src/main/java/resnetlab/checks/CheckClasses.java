package resnetlab.checks;

import resnetlab.checks.blocks.AverageShortcutChecks;
import resnetlab.checks.blocks.ConvolutionalBlockChecks;
import resnetlab.checks.blocks.IdentityBlockChecks;
import resnetlab.checks.blocks.MainPathChecks;
import resnetlab.checks.blocks.ResNet50Checks;
import resnetlab.checks.blocks.StrideOn3x3Checks;
import resnetlab.checks.functions.ConvCostChecks;
import resnetlab.checks.functions.NeedsProjectionChecks;
import resnetlab.checks.functions.OutputSizeChecks;
import resnetlab.checks.functions.PointwiseChecks;
import resnetlab.checks.functions.PositionsReadChecks;
import resnetlab.checks.functions.SamePaddingChecks;
import resnetlab.checks.functions.WarmUpChecks;
import resnetlab.exercise.Exercise;

/** Knows which class checks which exercise. */
final class CheckClasses {

    private CheckClasses() {}

    static Class<?> of(Exercise exercise) {
        return switch (exercise) {
            case WARM_UP -> WarmUpChecks.class;
            case OUTPUT_SIZE -> OutputSizeChecks.class;
            case SAME_PADDING -> SamePaddingChecks.class;
            case POINTWISE -> PointwiseChecks.class;
            case CONV_COST -> ConvCostChecks.class;
            case NEEDS_PROJECTION -> NeedsProjectionChecks.class;
            case POSITIONS_READ -> PositionsReadChecks.class;
            case MAIN_PATH -> MainPathChecks.class;
            case STRIDE_ON_3X3 -> StrideOn3x3Checks.class;
            case AVERAGE_SHORTCUT -> AverageShortcutChecks.class;
            case IDENTITY_BLOCK -> IdentityBlockChecks.class;
            case CONVOLUTIONAL_BLOCK -> ConvolutionalBlockChecks.class;
            case RESNET50 -> ResNet50Checks.class;
        };
    }
}
