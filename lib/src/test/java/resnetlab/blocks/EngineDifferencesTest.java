package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the package's documentation says of the engines; when one of these changes, so must the documentation. */
class EngineDifferencesTest {
    private static final Shape SHAPE = new Shape(2, 1, 1, 2);
    private final boolean pytorch =
            ai.djl.engine.Engine.getInstance().getEngineName().equals("PyTorch");

    private static GradientCollector collector() {
        return ai.djl.engine.Engine.getInstance().newGradientCollector();
    }

    private static NDArray train(BatchNorm norm, NDArray input) {
        return norm.forward(new ParameterStore(input.getManager(), false), new NDList(input), true)
                .singletonOrThrow();
    }

    private static float gradient(NDManager manager, int times, UnaryOperator<NDArray> function) {
        NDArray x = manager.create(new float[] {3});
        x.setRequiresGradient(true);
        for (int i = 0; i < times; i++) {
            try (GradientCollector collector = collector()) {
                collector.backward(function.apply(x).sum());
            }
        }
        return x.getGradient().toFloatArray()[0];
    }

    @Test
    void running_statistics_change_in_forward_or_in_backward_and_divide_by_n_or_less() {
        try (NDManager manager = NDManager.newBaseManager()) {
            BatchNorm norm = Norm.STANDARD.toBlock();
            norm.initialize(manager, DataType.FLOAT32, SHAPE);
            NDArray input = manager.create(new float[] {1, 2, 3, 4}, SHAPE);
            input.setRequiresGradient(true);
            NDArray mean = norm.getParameters().get("runningMean").getArray();
            try (GradientCollector collector = collector()) {
                NDArray output = train(norm, input);
                output.toFloatArray();
                assertEquals(pytorch ? 0.25f : 0, mean.toFloatArray()[0], 1e-6f);
                collector.backward(output.sum());
            }
            assertEquals(0.25f, mean.toFloatArray()[0], 1e-6f);
            // 0.9 and a tenth of the variance, 5 / 4 or 5 / 3
            assertEquals(
                    pytorch ? 1.0666667f : 1.025f,
                    norm.getParameters().get("runningVar").getArray().toFloatArray()[0],
                    1e-6f);
        }
    }

    @Test
    void training_outside_a_collector_is_refused_or_taken() {
        try (NDManager manager = NDManager.newBaseManager()) {
            BatchNorm norm = Norm.STANDARD.toBlock();
            norm.initialize(manager, DataType.FLOAT32, SHAPE);
            NDArray input = manager.create(new float[] {1, 2, 3, 4}, SHAPE);
            if (pytorch) {
                assertEquals(SHAPE, train(norm, input).getShape());
            } else {
                assertThrows(IllegalArgumentException.class, () -> train(norm, input));
            }
        }
    }

    @Test
    void gradients_of_two_runs_are_added_or_replaced() {
        try (NDManager manager = NDManager.newBaseManager()) {
            assertEquals(pytorch ? 10 : 5, gradient(manager, 2, x -> x.mul(5)));
        }
    }

    @Test
    void duplicate_cuts_the_gradient_or_passes_it_on() {
        try (NDManager manager = NDManager.newBaseManager()) {
            assertEquals(pytorch ? 5 : 10, gradient(manager, 1, x -> x.mul(5)
                    .add(x.duplicate().mul(5))));
        }
    }

    @Test
    void pad_is_there_or_not() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = manager.create(new float[] {3});
            if (pytorch) {
                assertArrayEquals(new float[] {0, 3}, x.pad(new Shape(1, 0), 0).toFloatArray());
            } else {
                assertThrows(UnsupportedOperationException.class, () -> x.pad(new Shape(1, 0), 0));
            }
        }
    }
}
