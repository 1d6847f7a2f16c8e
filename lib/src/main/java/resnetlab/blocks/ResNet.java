package resnetlab.blocks;

/**
 * Describes a residual network: (N, C, H, W) to (N, classes), logits.
 *
 * <pre>{@code
 * ResNet.of(Depth.RESNET_50).with(Variant.D).classes(6).toBlock()
 * }</pre>
 *
 * <p>Channels and image size are those of the input it is initialised for. Its children are {@code stem}, {@code stage2} (the
 * paper's conv2_x) to {@code stage5}, and {@code head}; those of a stage {@code block1} and so on.
 *
 * @param plan kind, number and width of the blocks
 * @param stem what comes before the stages
 * @param placement where a bottleneck has its stride
 * @param shortcuts which blocks have a projection
 * @param downsampling how a projection changes size
 * @param head what comes behind the stages
 * @param classes how many numbers come out
 * @param style how the convolutions are made
 */
public record ResNet(
        Plan plan,
        Stem stem,
        StridePlacement placement,
        ShortcutRule shortcuts,
        Downsampling downsampling,
        Head head,
        int classes,
        Style style) {

    private static final int IMAGENET_CLASSES = 1000;

    public ResNet {
        Arguments.atLeastOne("classes", classes);
        if (plan.kind() == Plan.Kind.BASIC && placement == StridePlacement.LAST_3X3_OF_STAGE_BEFORE) {
            throw new IllegalArgumentException(
                    "A basic block reads every position with its first 3x3, so its stride cannot move to the stage before. Use a plan of bottlenecks.");
        }
    }

    /** Describes the network of the paper: v1, projections where needed, 1000 classes. */
    public static ResNet of(Depth depth) {
        return of(depth.plan());
    }

    /** Describes a network of other stages: v1, projections where needed, 1000 classes. */
    public static ResNet of(Plan plan) {
        return new ResNet(
                plan,
                Stem.CONV_7X7,
                StridePlacement.FIRST_1X1,
                ShortcutRule.PROJECTION_WHERE_NEEDED,
                Downsampling.STRIDED_PROJECTION,
                Head.GLOBAL_AVERAGE,
                IMAGENET_CLASSES,
                Style.STANDARD);
    }

    /**
     * Describes the ResNet-50 of the course for (N, 3, 64, 64): v1, a max pool without padding that rounds down, biases and
     * batch norms as in Keras, six classes; 23,600,006 parameters, 53,120 of them not trainable.
     */
    public static ResNet course() {
        return new ResNet(
                Depth.RESNET_50.plan(),
                Stem.COURSE,
                StridePlacement.FIRST_1X1,
                ShortcutRule.PROJECTION_WHERE_NEEDED,
                Downsampling.STRIDED_PROJECTION,
                Head.AVERAGE_2X2,
                6,
                Style.KERAS);
    }

    /** Returns this network with stem, stride and projections of a variant. */
    public ResNet with(Variant variant) {
        return new ResNet(
                plan, variant.stem(), variant.placement(), shortcuts, variant.downsampling(), head, classes, style);
    }

    /** Returns this network with its strides elsewhere. */
    public ResNet with(StridePlacement other) {
        return new ResNet(plan, stem, other, shortcuts, downsampling, head, classes, style);
    }

    /** Returns this network with another stem. */
    public ResNet with(Stem other) {
        return new ResNet(plan, other, placement, shortcuts, downsampling, head, classes, style);
    }

    /** Returns this network with another rule for shortcuts. */
    public ResNet with(ShortcutRule other) {
        return new ResNet(plan, stem, placement, other, downsampling, head, classes, style);
    }

    /** Returns this network with other projections. */
    public ResNet with(Downsampling other) {
        return new ResNet(plan, stem, placement, shortcuts, other, head, classes, style);
    }

    /** Returns this network with another head. */
    public ResNet with(Head other) {
        return new ResNet(plan, stem, placement, shortcuts, downsampling, other, classes, style);
    }

    /** Returns this network in another style. */
    public ResNet with(Style other) {
        return new ResNet(plan, stem, placement, shortcuts, downsampling, head, classes, other);
    }

    /** Returns this network with the last gamma of each block's main path at 0 or 1 before training. */
    public ResNet lastGamma(Gamma gamma) {
        return with(style.lastGamma(gamma));
    }

    /** Returns this network with so many classes. */
    public ResNet classes(int count) {
        return new ResNet(plan, stem, placement, shortcuts, downsampling, head, count, style);
    }

    /** Builds the network: stem, stages, head. */
    public Chain toBlock() {
        Chain network = features();
        return network.then("head", head.toBlock(classes));
    }

    /** Builds the network without its head: (N, C, H, W) to the last stage's maps. */
    public Chain features() {
        Chain network = new Chain("ResNet-" + plan.depth()).then("stem", stem.toBlock(plan.width(), style));
        Stages stages = new Stages(this);
        for (int stage = 0; stage < plan.blocks().size(); stage++) {
            network.then("stage" + (stage + 2), stages.stage(stage));
        }
        return network;
    }
}
