package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** All values of an image in a row: (N, C, H, W) to (N, C * H * W), channel by channel. */
public final class Flatten extends ShapedBlock {

    @Override
    public String summary() {
        return "flatten";
    }

    @Override
    public Shape outputShape(Shape input) {
        return new Shape(input.get(0), ImageShape.require(input).slice(1).size());
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        return input.reshape(outputShape(input.getShape()));
    }
}
