package resnetlab.blocks;

import ai.djl.nn.SequentialBlock;

/**
 * Describes a bottleneck block: 1x1 to the narrow width, 3x3 at that width, 1x1 to the output's channels, each with a batch
 * norm, ReLU after the first two; plus a shortcut; then ReLU (He et al. 2015, figure 5).
 *
 * @param width channels of the two inner convolutions
 * @param channels channels of the output, four times the width in the paper
 * @param stride 1, or the factor by which height and width shrink
 * @param placement the convolution that carries the stride
 * @param shortcut the path around
 */
public record Bottleneck(int width, int channels, int stride, StridePlacement placement, Shortcut shortcut) {

    private static final int EXPANSION = 4;

    /** Describes a block of ResNet v1 that keeps shape: {@code 4 * width} channels in and out, shortcut is the input. */
    public static Bottleneck identityV1(int width) {
        return new Bottleneck(width, EXPANSION * width, 1, StridePlacement.FIRST_1X1, new Shortcut.Identity());
    }

    /**
     * Describes a block of ResNet v1 that changes channels, and size when the stride is not 1: any channels in,
     * {@code 4 * width} out, both paths begin with a 1x1 convolution of this stride.
     */
    public static Bottleneck projectionV1(int width, int stride) {
        int channels = EXPANSION * width;
        return new Bottleneck(
                width, channels, stride, StridePlacement.FIRST_1X1, new Shortcut.Projection(channels, stride));
    }

    /** Returns this description with the stride on another convolution. */
    public Bottleneck with(StridePlacement other) {
        return new Bottleneck(width, channels, stride, other, shortcut);
    }

    /** Builds the block: (N, C, H, W) to (N, channels, ceil(H / stride), ceil(W / stride)). */
    public ResidualBlock toBlock() {
        int first = placement == StridePlacement.FIRST_1X1 ? stride : 1;
        int middle = placement == StridePlacement.MIDDLE_3X3 ? stride : 1;
        SequentialBlock main = new SequentialBlock()
                .add(new ConvNorm(width, 1, first, Nonlinearity.RELU).toBlock())
                .add(new ConvNorm(width, 3, middle, Nonlinearity.RELU).toBlock())
                .add(new ConvNorm(channels, 1, 1, Nonlinearity.NONE).toBlock());
        return new ResidualBlock(main, shortcut.toBlock());
    }
}
