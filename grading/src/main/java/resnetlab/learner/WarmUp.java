package resnetlab.learner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Loads the engine and the classes that blocks need, before a clock runs. */
final class WarmUp {

    private static final long[] INPUT_SHAPE = {1, 1, 2, 2};

    private WarmUp() {}

    static void run() {
        try (DirectLearnerCode code = new DirectLearnerCode((method, arguments) -> Optional.of(block()))) {
            Construction construction = new Construction(Invocation.of("block"), INPUT_SHAPE);
            List<ParameterValue> values = code.describe(construction).parameters().stream()
                    .<ParameterValue>map(info -> ones(info.shape()))
                    .toList();
            Tensor input = ones(INPUT_SHAPE);
            code.observe(new Experiment(construction, values, input, new Experiment.Inference()));
            code.observe(new Experiment(construction, values, input, new Experiment.Training(input)));
        }
        try (NDManager manager = NDManager.newBaseManager();
                NDArray array = manager.ones(new Shape(INPUT_SHAPE))) {
            array.add(array).sum().getFloat();
        }
    }

    private static Block block() {
        return new SequentialBlock()
                .add(Conv2d.builder()
                        .setFilters(1)
                        .setKernelShape(new Shape(1, 1))
                        .build())
                .add(BatchNorm.builder().build())
                .add(Activation::relu);
    }

    static Tensor ones(long[] shape) {
        float[] data = new float[(int) new Shape(shape).size()];
        Arrays.fill(data, 1f);
        return new Tensor(shape, data);
    }
}
