package resnetlab.notebook.suspects;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A batch norm that takes the statistics of the batch in inference too. (N, C, H, W) to the same shape. */
final class DeafNorm extends SequentialBlock {
    private static final float EPSILON = 1e-5f;

    DeafNorm() {
        add(BatchNorm.builder().build());
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> params) {
        if (training) {
            return super.forwardInternal(store, inputs, true, params);
        }
        NDArray x = inputs.singletonOrThrow();
        NDArray centred = x.sub(meanOfChannels(x));
        NDArray variance = meanOfChannels(centred.square());
        return new NDList(centred.div(variance.add(EPSILON).sqrt())
                .mul(value(store, x, "gamma"))
                .add(value(store, x, "beta")));
    }

    /** Takes the mean of each channel, axis by axis: DJL's PyTorch engine keeps the axes for one axis only. */
    private static NDArray meanOfChannels(NDArray x) {
        NDArray mean = x;
        for (int axis : new int[] {0, 2, 3}) {
            mean = mean.mean(new int[] {axis}, true);
        }
        return mean;
    }

    /** Finds a parameter of the batch norm inside, as (1, C, 1, 1). */
    private NDArray value(ParameterStore store, NDArray x, String name) {
        Parameter parameter = getChildren().get(0).getValue().getParameters().get(name);
        return store.getValue(parameter, x.getDevice(), false)
                .reshape(new Shape(1, x.getShape().get(1), 1, 1));
    }
}
