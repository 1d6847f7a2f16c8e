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
        Shape images = ImageShape.require(input);
        return new Shape(images.get(0), images.slice(1).size());
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        return input.reshape(outputShape(input.getShape()));
    }
}
