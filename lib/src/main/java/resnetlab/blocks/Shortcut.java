package resnetlab.blocks;

import resnetlab.geometry.Layer;
import resnetlab.geometry.Rounding;

/** The path around a residual block's convolutions (He et al. 2015, section 3.2). */
public sealed interface Shortcut {

    /** Builds the path; its convolution, if any, in this style. */
    ShapedBlock toBlock(Style style);

    /** Builds the path in the standard style. */
    default ShapedBlock toBlock() {
        return toBlock(Style.STANDARD);
    }

    /** The input itself: right where channels and size stay. */
    record Identity() implements Shortcut {
        @Override
        public ShapedBlock toBlock(Style style) {
            return new resnetlab.blocks.Identity();
        }
    }

    /**
     * A 1x1 convolution with a stride, and its batch norm: changes channels, size, or both (option B of the paper).
     *
     * @param filters channels of the output
     * @param stride stride of the convolution
     */
    record Projection(int filters, int stride) implements Shortcut {
        public Projection {
            Arguments.atLeastOne("filters", filters);
            Arguments.atLeastOne("stride", stride);
        }

        @Override
        public ShapedBlock toBlock(Style style) {
            return project(new Chain("projection"), filters, stride, style);
        }
    }

    /**
     * An average pool, then a 1x1 convolution of stride 1 and its batch norm: reads every position (ResNet-D; He, T. et al.
     * 2018, "Bag of tricks", section 4.2). A ragged end is kept, so that the size is that of the main path.
     *
     * @param filters channels of the output
     * @param stride kernel and stride of the pool; with 1 there is no pool
     */
    record AveragePoolProjection(int filters, int stride) implements Shortcut {
        public AveragePoolProjection {
            Arguments.atLeastOne("filters", filters);
            Arguments.atLeastOne("stride", stride);
        }

        @Override
        public ShapedBlock toBlock(Style style) {
            return pooled("average pool, projection", Pooling.average(window(stride)), stride, filters, style);
        }
    }

    /**
     * A max pool, then a 1x1 convolution of stride 1 and its batch norm: reads every position, but is not linear. For
     * comparison.
     *
     * @param filters channels of the output
     * @param stride kernel and stride of the pool; with 1 there is no pool
     */
    record MaxPoolProjection(int filters, int stride) implements Shortcut {
        public MaxPoolProjection {
            Arguments.atLeastOne("filters", filters);
            Arguments.atLeastOne("stride", stride);
        }

        @Override
        public ShapedBlock toBlock(Style style) {
            return pooled("max pool, projection", Pooling.max(window(stride)), stride, filters, style);
        }
    }

    /**
     * Every {@code stride}-th row and column of the input: changes size, keeps channels.
     *
     * @param stride the step
     */
    record Subsampling(int stride) implements Shortcut {
        public Subsampling {
            Arguments.atLeastOne("stride", stride);
        }

        @Override
        public ShapedBlock toBlock(Style style) {
            return Pooling.subsample(stride);
        }
    }

    /**
     * Every {@code stride}-th row and column of the input, and channels of zeros: no parameters (option A of the paper).
     *
     * @param filters channels of the output, at least the input's
     * @param stride the step
     */
    record ZeroPaddedIdentity(int filters, int stride) implements Shortcut {
        public ZeroPaddedIdentity {
            Arguments.atLeastOne("filters", filters);
            Arguments.atLeastOne("stride", stride);
        }

        @Override
        public ShapedBlock toBlock(Style style) {
            return new Chain("zero-padded identity")
                    .then("pool", Pooling.subsample(stride))
                    .then("pad", new ChannelPadding(filters));
        }
    }

    private static Layer window(int stride) {
        return Layer.kernel(stride).stride(stride).rounding(Rounding.CEIL);
    }

    private static Chain pooled(String title, Pooling pool, int stride, int filters, Style style) {
        Chain chain = new Chain(title);
        return project(stride == 1 ? chain : chain.then("pool", pool), filters, 1, style);
    }

    private static Chain project(Chain chain, int filters, int stride, Style style) {
        return style.linear(Conv.of(filters, 1).stride(stride)).addTo(chain, "");
    }
}
