package resnetlab.blocks;

/**
 * Describes a basic block: two 3x3 convolutions, each with a batch norm, ReLU after the first; plus a shortcut; then ReLU
 * (He et al. 2015, figure 2 and table 1). The first convolution carries the stride.
 *
 * @param channels channels of both convolutions and the output
 * @param stride 1, or the factor by which height and width shrink
 * @param shortcut the path around
 * @param style how the convolutions are made
 */
public record BasicBlock(int channels, int stride, Shortcut shortcut, Style style) {

    public BasicBlock {
        Arguments.atLeastOne("channels", channels);
        Arguments.atLeastOne("stride", stride);
    }

    /** Describes a block that keeps shape: the shortcut is the input. */
    public static BasicBlock identity(int channels) {
        return new BasicBlock(channels, 1, new Shortcut.Identity(), Style.STANDARD);
    }

    /** Describes a block that changes channels, or size when the stride is not 1. */
    public static BasicBlock projection(int channels, int stride) {
        return new BasicBlock(channels, stride, new Shortcut.Projection(channels, stride), Style.STANDARD);
    }

    /** Returns this description with another shortcut. */
    public BasicBlock with(Shortcut other) {
        return new BasicBlock(channels, stride, other, style);
    }

    /** Returns this description in another style. */
    public BasicBlock with(Style other) {
        return new BasicBlock(channels, stride, shortcut, other);
    }

    /** Builds the block: (N, C, H, W) to (N, channels, ceil(H / stride), ceil(W / stride)). */
    public ResidualBlock toBlock() {
        Chain main = new Chain("main path");
        style.relu(Conv.of(channels, 3).stride(stride)).addTo(main, "1");
        style.last(Conv.of(channels, 3)).addTo(main, "2");
        return new ResidualBlock("basic block", main, shortcut.toBlock(style));
    }
}
