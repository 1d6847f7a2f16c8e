package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;

/** The mean over height and width: (N, C, H, W) to (N, C), whatever the image's size. */
public final class GlobalAverage extends ShapedBlock {

    @Override
    public String summary() {
        return "global average";
    }

    @Override
    public Shape outputShape(Shape input) {
        return new Shape(input.get(0), ImageShape.channels(input));
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        ImageShape.require(input.getShape());
        return Pool.globalAvgPool2d(input);
    }
}
