package resnetlab.blocks;

/** The named changes to the residual networks of 2015. */
public enum Variant {
    /** Stride on the first 1x1 (He et al. 2015 and its Caffe model). */
    V1(StridePlacement.FIRST_1X1, Stem.CONV_7X7, Downsampling.STRIDED_PROJECTION),
    /** Stride on the 3x3 (Torch, torchvision, NVIDIA). */
    V1_5(StridePlacement.MIDDLE_3X3, Stem.CONV_7X7, Downsampling.STRIDED_PROJECTION),
    /** The name of v1.5 in "Bag of tricks" (He, T. et al. 2018, section 4.1): the same network. */
    B(StridePlacement.MIDDLE_3X3, Stem.CONV_7X7, Downsampling.STRIDED_PROJECTION),
    /** B with three 3x3 instead of the 7x7 (the same, section 4.1). */
    C(StridePlacement.MIDDLE_3X3, Stem.THREE_CONV_3X3, Downsampling.STRIDED_PROJECTION),
    /** C with an average pool before the shortcut's 1x1 (the same, section 4.2). */
    D(StridePlacement.MIDDLE_3X3, Stem.THREE_CONV_3X3, Downsampling.AVERAGE_POOL_PROJECTION);

    private final StridePlacement placement;
    private final Stem stem;
    private final Downsampling downsampling;

    Variant(StridePlacement placement, Stem stem, Downsampling downsampling) {
        this.placement = placement;
        this.stem = stem;
        this.downsampling = downsampling;
    }

    /** Returns where a bottleneck has its stride; a basic block has it on its first 3x3 in all variants. */
    public StridePlacement placement() {
        return placement;
    }

    /** Returns what comes before the stages. */
    public Stem stem() {
        return stem;
    }

    /** Returns how a projection shortcut changes size. */
    public Downsampling downsampling() {
        return downsampling;
    }
}
