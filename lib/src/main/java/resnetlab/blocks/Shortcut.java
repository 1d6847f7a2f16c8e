package resnetlab.blocks;

import ai.djl.nn.Block;
import ai.djl.nn.Blocks;

/** The path around a residual block's convolutions (He et al. 2015, section 3.2). */
public sealed interface Shortcut {

    /** Builds the path. */
    Block toBlock();

    /** The input itself: right where channels and size stay. */
    record Identity() implements Shortcut {
        @Override
        public Block toBlock() {
            return Blocks.identityBlock();
        }
    }

    /**
     * A 1x1 convolution with a stride, and its batch norm: changes channels, size, or both (option B of the paper).
     *
     * @param filters channels of the output
     * @param stride stride of the convolution
     */
    record Projection(int filters, int stride) implements Shortcut {
        @Override
        public Block toBlock() {
            return new ConvNorm(filters, 1, stride, Nonlinearity.NONE).toBlock();
        }
    }
}
