package resnetlab.checks;

import java.util.List;
import resnetlab.exercise.Exercise;

/**
 * What helps a learner with an exercise. Backquotes set code.
 *
 * @param example a call and what it gives, with the reason
 * @param hints a nudge, the rule, and a small case worked out
 * @param explanation what to take along once it is solved
 */
record Guide(String example, List<String> hints, String explanation) {

    private static final int HINTS = 3;

    Guide {
        hints = List.copyOf(hints);
        if (hints.size() != HINTS) {
            throw new IllegalArgumentException("a guide has " + HINTS + " hints, not " + hints.size());
        }
    }

    static Guide of(Exercise exercise) {
        return switch (exercise) {
            case WARM_UP -> Guides.WARM_UP;
            case OUTPUT_SIZE -> Guides.OUTPUT_SIZE;
            case SAME_PADDING -> Guides.SAME_PADDING;
            case POINTWISE -> Guides.POINTWISE;
            case CONV_COST -> Guides.CONV_COST;
            case NEEDS_PROJECTION -> Guides.NEEDS_PROJECTION;
            case POSITIONS_READ -> Guides.POSITIONS_READ;
            case MAIN_PATH -> BlockGuides.MAIN_PATH;
            case STRIDE_ON_3X3 -> BlockGuides.STRIDE_ON_3X3;
            case AVERAGE_SHORTCUT -> BlockGuides.AVERAGE_SHORTCUT;
            case IDENTITY_BLOCK -> BlockGuides.IDENTITY_BLOCK;
            case CONVOLUTIONAL_BLOCK -> BlockGuides.CONVOLUTIONAL_BLOCK;
            case RESNET50 -> BlockGuides.RESNET50;
        };
    }
}
