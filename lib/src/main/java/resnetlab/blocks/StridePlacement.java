package resnetlab.blocks;

/** Which convolution of a downsampling bottleneck carries the stride. */
public enum StridePlacement {
    /** The first 1x1, as in the paper and its Caffe model: ResNet v1 (He et al. 2015, arXiv 1512.03385). */
    FIRST_1X1,
    /** The 3x3 in the middle, as in Torch and torchvision: "v1.5". */
    MIDDLE_3X3
}
