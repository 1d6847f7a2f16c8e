package resnetlab.blocks;

/**
 * Describes a bottleneck block: 1x1 to the narrow width, 3x3 at that width, 1x1 to the output's channels, each with a batch
 * norm, ReLU after the first two; plus a shortcut; then ReLU (He et al. 2015, figure 5).
 *
 * @param width channels of the two inner convolutions
 * @param channels channels of the output, four times the width in the paper
 * @param stride 1, or the factor by which height and width shrink
 * @param placement the convolution that carries the stride
 * @param shortcut the path around
 * @param style how the convolutions are made
 */
public record Bottleneck(
        int width, int channels, int stride, StridePlacement placement, Shortcut shortcut, Style style) {

    public Bottleneck {
        Arguments.atLeastOne("width", width);
        Arguments.atLeastOne("channels", channels);
        Arguments.atLeastOne("stride", stride);
    }

    /** How many times more channels the output has than the inner convolutions, in the paper. */
    static final int EXPANSION = 4;

    /** Describes a block in the standard style. */
    public Bottleneck(int width, int channels, int stride, StridePlacement placement, Shortcut shortcut) {
        this(width, channels, stride, placement, shortcut, Style.STANDARD);
    }

    /** Describes a block of ResNet v1 that keeps shape: {@code 4 * width} channels in and out, shortcut is the input. */
    public static Bottleneck identityV1(int width) {
        return new Bottleneck(width, expanded(width), 1, StridePlacement.FIRST_1X1, new Shortcut.Identity());
    }

    /**
     * Describes a block of ResNet v1 that changes channels, and size when the stride is not 1: any channels in,
     * {@code 4 * width} out, both paths begin with a 1x1 convolution of this stride.
     */
    public static Bottleneck projectionV1(int width, int stride) {
        int channels = expanded(width);
        return new Bottleneck(
                width, channels, stride, StridePlacement.FIRST_1X1, new Shortcut.Projection(channels, stride));
    }

    /** Describes the block with which a variant changes channels and size: {@code projection(Variant.V1, ...)} is v1's. */
    public static Bottleneck projection(Variant variant, int width, int stride) {
        int channels = expanded(width);
        return new Bottleneck(
                width,
                channels,
                stride,
                variant.placement(),
                variant.downsampling().shortcut(channels, stride));
    }

    /**
     * Describes the last block of a stage that carries the stride of the next one: {@code 4 * width} channels in and out,
     * stride on the 3x3, and every {@code stride}-th position of the input as the shortcut.
     */
    public static Bottleneck lastOfStage(int width, int stride) {
        return new Bottleneck(
                width,
                expanded(width),
                stride,
                StridePlacement.LAST_3X3_OF_STAGE_BEFORE,
                new Shortcut.Subsampling(stride));
    }

    private static int expanded(int width) {
        if (width > Integer.MAX_VALUE / EXPANSION) {
            throw new IllegalArgumentException(
                    "width is %d, and four times as many channels are too many to count. Give at most %d."
                            .formatted(width, Integer.MAX_VALUE / EXPANSION));
        }
        return EXPANSION * width;
    }

    /** Returns this description with the stride on another convolution. */
    public Bottleneck with(StridePlacement other) {
        return new Bottleneck(width, channels, stride, other, shortcut, style);
    }

    /** Returns this description with another shortcut. */
    public Bottleneck with(Shortcut other) {
        return new Bottleneck(width, channels, stride, placement, other, style);
    }

    /** Returns this description in another style. */
    public Bottleneck with(Style other) {
        return new Bottleneck(width, channels, stride, placement, shortcut, other);
    }

    /** Builds the block: (N, C, H, W) to (N, channels, ceil(H / stride), ceil(W / stride)). */
    public ResidualBlock toBlock() {
        int first = placement == StridePlacement.FIRST_1X1 ? stride : 1;
        int middle = placement == StridePlacement.FIRST_1X1 ? 1 : stride;
        Chain main = new Chain("main path");
        style.relu(Conv.of(width, 1).stride(first)).addTo(main, "1");
        style.relu(Conv.of(width, 3).stride(middle)).addTo(main, "2");
        style.last(Conv.of(channels, 1)).addTo(main, "3");
        return new ResidualBlock("bottleneck block", main, shortcut.toBlock(style));
    }
}
