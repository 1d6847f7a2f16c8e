package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;

/** The input itself, the same array; any shape. */
public final class Identity extends ShapedBlock {

    @Override
    public String summary() {
        return "identity";
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        return input;
    }
}
