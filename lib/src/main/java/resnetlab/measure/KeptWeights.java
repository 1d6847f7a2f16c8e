package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import resnetlab.blocks.Floats;

/**
 * What a training pass changes in a block that has weights of its own: its running statistics, and which of its arrays have
 * gradients.
 */
final class KeptWeights {
    private final List<Statistic> statistics;
    private final List<NDArray> withoutGradient;

    private record Statistic(NDArray array, float[] values) {}

    /** Notes how an initialised block is now. */
    KeptWeights(Block block) {
        statistics = block.getParameters().values().stream()
                .filter(KeptWeights::isStatistic)
                .map(Parameter::getArray)
                .map(array -> new Statistic(array, array.toFloatArray()))
                .toList();
        withoutGradient = block.getParameters().values().stream()
                .map(Parameter::getArray)
                .filter(array -> !array.hasGradient())
                .toList();
    }

    private static boolean isStatistic(Parameter parameter) {
        return parameter.getType() == Parameter.Type.RUNNING_MEAN || parameter.getType() == Parameter.Type.RUNNING_VAR;
    }

    /** Makes the block what it was. */
    void restore() {
        statistics.forEach(statistic -> Floats.set(statistic.array, statistic.values));
        withoutGradient.stream().filter(NDArray::hasGradient).forEach(array -> array.setRequiresGradient(false));
    }
}
