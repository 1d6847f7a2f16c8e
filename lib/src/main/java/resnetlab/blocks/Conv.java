package resnetlab.blocks;

import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;

/**
 * Describes a convolution with a square kernel.
 *
 * <p>{@code Conv.of(64, 3).stride(2)} has padding 1 per side; {@code .padding(Padding.same())} makes it TensorFlow's SAME,
 * which lies one position further on even sizes.
 *
 * @param filters channels of the output, F
 * @param layer kernel, stride, dilation and padding on both axes
 * @param groups how many groups the channels fall into; each filter reads C / groups channels
 * @param bias whether there is a bias
 */
public record Conv(int filters, Layer layer, int groups, Bias bias) {
    public Conv {
        Arguments.atLeastOne("filters", filters);
        Arguments.atLeastOne("groups", groups);
        if (filters % groups != 0) {
            throw new IllegalArgumentException(
                    "%d filters in %d groups: each group needs equally many. Choose filters that the groups divide."
                            .formatted(filters, groups));
        }
    }

    /**
     * Describes a convolution of stride 1 that keeps height and width: with an odd kernel (f - 1) / 2 zeros per side, with
     * an even one SAME, which has one more after the input than before it. No bias, one group.
     */
    public static Conv of(int filters, int kernel) {
        return new Conv(filters, keepingSize(Layer.kernel(kernel)), 1, Bias.NONE);
    }

    private static Layer keepingSize(Layer layer) {
        int reach = layer.window().extent() - 1;
        return layer.padding(reach % 2 == 0 ? Padding.perSide(reach / 2) : Padding.same());
    }

    /** Returns this convolution with another stride; the padding stays. */
    public Conv stride(int stride) {
        return with(layer.stride(stride));
    }

    /** Returns this convolution with another padding. */
    public Conv padding(Padding padding) {
        return with(layer.padding(padding));
    }

    /** Returns this convolution with so many zeros on each side. */
    public Conv padding(int perSide) {
        return padding(Padding.perSide(perSide));
    }

    /**
     * Returns this convolution with another dilation. The padding that keeps height and width grows with it; another one that
     * was chosen stays.
     */
    public Conv dilation(int dilation) {
        Layer dilated = layer.dilation(dilation);
        return with(layer.equals(keepingSize(layer)) ? keepingSize(dilated) : dilated);
    }

    /** Returns this convolution in so many groups. */
    public Conv groups(int newGroups) {
        return new Conv(filters, layer, newGroups, bias);
    }

    /** Returns this convolution with or without a bias. */
    public Conv bias(Bias newBias) {
        return new Conv(filters, layer, groups, newBias);
    }

    private Conv with(Layer newLayer) {
        return new Conv(filters, newLayer, groups, bias);
    }

    /** Builds the block: (N, C, H, W) to (N, filters, H', W'). */
    public Convolution toBlock() {
        return new Convolution(this);
    }
}
