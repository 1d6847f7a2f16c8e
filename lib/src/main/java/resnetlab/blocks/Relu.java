package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.ParameterStore;

/** max(x, 0) of every value; any shape. */
public final class Relu extends ShapedBlock {

    @Override
    public String summary() {
        return "ReLU";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        return Activation.relu(input);
    }
}
