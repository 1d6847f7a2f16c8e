package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import resnetlab.geometry.Padding;

/**
 * Channels of zeros behind the input's: (N, C, H, W) to (N, F, H, W), F at least C. No parameters (He et al. 2015, section
 * 3.3, option A).
 */
public final class ChannelPadding extends ShapedBlock {
    private final int channels;

    /** Creates a block that fills up to {@code channels}. */
    ChannelPadding(int channels) {
        this.channels = Arguments.atLeastOne("channels", channels);
    }

    @Override
    public String summary() {
        return "zero channels up to " + channels;
    }

    @Override
    public Shape outputShape(Shape input) {
        if (ImageShape.channels(input) > channels) {
            throw new ShapeException(
                    "The input (N, C, H, W) is %s, but zero channels can only be added up to C = %d. Use a projection to have fewer channels."
                            .formatted(input, channels));
        }
        return new Shape(input.get(0), channels, input.get(2), input.get(3));
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        outputShape(input.getShape());
        int missing = channels - ImageShape.channels(input.getShape());
        return Zeros.join(input, 1, new Padding.Explicit(0, missing));
    }
}
