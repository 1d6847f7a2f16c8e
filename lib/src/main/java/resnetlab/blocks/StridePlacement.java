package resnetlab.blocks;

/** Which convolution of a downsampling bottleneck carries the stride. */
public enum StridePlacement {
    /** The first 1x1, as in the paper and its Caffe model: ResNet v1 (He et al. 2015, arXiv 1512.03385). */
    FIRST_1X1,
    /** The 3x3 in the middle, as in Torch and torchvision: "v1.5". */
    MIDDLE_3X3,
    /**
     * The 3x3 of the last block of the stage before, whose identity shortcut is subsampled too, as in TensorFlow-Slim. In
     * inference it gives what {@link #FIRST_1X1} gives; in training it does not, because the batch norms behind that 3x3
     * see a quarter of the positions. Within one block it is the 3x3 in the middle.
     */
    LAST_3X3_OF_STAGE_BEFORE
}
