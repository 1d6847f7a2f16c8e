package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.blocks.Chain;
import resnetlab.blocks.FixedWeights;
import resnetlab.blocks.Plan;
import resnetlab.blocks.ResNet;
import resnetlab.data.HandSigns;

class OptimizersTest {
    private static final Shape BATCH = new Shape(6, 3, 64, 64);

    /** The weights and running statistics after four steps on the same signs. */
    private static List<float[]> trained(Optimizer optimizer) {
        HandSigns signs =
                HandSigns.builder().optImages(12).setSampling(6, false).build();
        Chain network = ResNet.of(Plan.of(Plan.Kind.BASIC, 4, 1, 1)).classes(6).toBlock();
        try (NDManager manager = NDManager.newBaseManager()) {
            FixedWeights.initialize(network, manager, BATCH, 1);
            try (Training training = new Training(network, BATCH, optimizer)) {
                training.epoch(signs);
                training.epoch(signs);
                return network.getParameters().values().stream()
                        .map(Parameter::getArray)
                        .map(array -> array.toFloatArray())
                        .toList();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.9f})
    void sgd_moves_the_weights_as_the_one_of_djl_does(float momentum) {
        List<float[]> expected = trained(Optimizer.sgd()
                .setLearningRateTracker(Tracker.fixed(0.05f))
                .optMomentum(momentum)
                .build());
        List<float[]> actual = trained(Optimizers.sgd(0.05f, momentum));

        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i), 1e-4f);
        }
    }

    @Test
    void rates_that_move_nothing_and_momenta_that_never_fade_are_refused() {
        for (float rate : new float[] {0, -1, Float.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> Optimizers.sgd(rate, 0));
        }
        for (float momentum : new float[] {-0.1f, 1, Float.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> Optimizers.sgd(0.1f, momentum));
        }
    }
}
