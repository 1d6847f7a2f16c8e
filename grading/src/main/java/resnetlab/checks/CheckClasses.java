package resnetlab.checks;

import resnetlab.notebook.Exercise;

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
            case IDENTITY_BLOCK -> IdentityBlockChecks.class;
        };
    }
}
