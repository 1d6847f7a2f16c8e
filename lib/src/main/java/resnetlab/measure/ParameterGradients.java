package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import resnetlab.blocks.NamedParameters;

/** Asks the engine how strongly a loss pulls at each parameter of a block in training. */
public final class ParameterGradients {
    private static final long INPUT = 11;
    private static final long OUTPUT_WEIGHTS = 12;

    private ParameterGradients() {}

    /**
     * Returns the largest absolute gradient of each trainable parameter, by its name as in {@code main/conv1/weight}, for a random loss.
     *
     * @param block any block; one without weights gets some for the measurement
     * @param inputShape the input's shape (N, C, H, W)
     */
    public static Map<String, Double> of(Block block, Shape inputShape) {
        try (Bench bench = new Bench(block, inputShape)) {
            block.getParameters().values().stream()
                    .filter(Parameter::requiresGradient)
                    .forEach(parameter -> parameter.getArray().setRequiresGradient(true));
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray output = bench.forward(bench.normal(inputShape, INPUT), true);
                collector.backward(output.mul(bench.normal(output.getShape(), OUTPUT_WEIGHTS))
                        .sum());
            }
            return largest(block);
        }
    }

    private static Map<String, Double> largest(Block block) {
        Map<String, Double> largest = new LinkedHashMap<>();
        NamedParameters.of(block).forEach((name, parameter) -> {
            if (parameter.requiresGradient()) {
                double most = 0;
                for (float value : parameter.getArray().getGradient().toFloatArray()) {
                    most = Math.max(most, Math.abs(value));
                }
                largest.put(name, most);
            }
        });
        return largest;
    }
}
