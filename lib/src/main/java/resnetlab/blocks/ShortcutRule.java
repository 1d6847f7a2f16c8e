package resnetlab.blocks;

/** Which blocks of a network have something else than the input as their shortcut (He et al. 2015, section 4.1). */
public enum ShortcutRule {
    /** Those whose channels or size change have zero channels: no parameters (option A). */
    ZERO_PADDING_WHERE_NEEDED,
    /** Those whose channels or size change have a projection (option B, and all published networks). */
    PROJECTION_WHERE_NEEDED,
    /** All have a projection (option C). */
    PROJECTION_ALWAYS
}
