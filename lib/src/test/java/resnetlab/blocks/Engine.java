package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.Random;
import java.util.stream.IntStream;

/** Runs blocks with fixed weights in tests. */
final class Engine {
    private Engine() {}

    static float[] normal(long seed, Shape shape) {
        Random random = new Random(seed);
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** The output's shape in inference, with zeros as input. */
    static Shape shape(Block block, Shape input) {
        try (NDManager manager = NDManager.newBaseManager()) {
            FixedWeights.initialize(block, manager, input, 1);
            return infer(block, manager.zeros(input)).getShape();
        }
    }

    static NDArray infer(Block block, NDArray input) {
        return block.forward(new ParameterStore(input.getManager(), false), new NDList(input), false)
                .singletonOrThrow();
    }

    /** The gradient of the output, weighted by a fixed random array, with respect to the input; training mode. */
    static float[] inputGradient(Block block, NDArray input) {
        NDManager manager = input.getManager();
        input.setRequiresGradient(true);
        try (GradientCollector collector = ai.djl.engine.Engine.getInstance().newGradientCollector()) {
            NDArray output = block.forward(new ParameterStore(manager, false), new NDList(input), true)
                    .singletonOrThrow();
            NDArray weights = manager.create(normal(7, output.getShape()), output.getShape());
            collector.backward(output.mul(weights).sum());
        }
        return input.getGradient().toFloatArray();
    }

    static Parameter parameter(Block block, String name) {
        return block.getParameters().get(name);
    }

    static float[] sequence(int count) {
        float[] values = new float[count];
        IntStream.range(0, count).forEach(i -> values[i] = i + 1);
        return values;
    }
}
