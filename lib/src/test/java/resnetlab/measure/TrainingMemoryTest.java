package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.LambdaBlock;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Plan;
import resnetlab.blocks.ResNet;
import resnetlab.data.HandSigns;

/** 300 steps of a small network, whose arrays of a step come to some megabytes; {@link TrainSigns} shows the course's. */
class TrainingMemoryTest {
    private static final Shape BATCH = new Shape(6, 3, 64, 64);
    private static final int STEPS_PER_EPOCH = 10;
    private static final int WARM_UP_EPOCHS = 4;
    private static final int EPOCHS = 30;
    private static final long FLAT_MEGABYTES = 60;
    private static final long LEAKED_MEGABYTES = 300;

    private static HandSigns signs() {
        return HandSigns.builder()
                .optImages(6 * STEPS_PER_EPOCH)
                .setSampling(6, true)
                .build();
    }

    /** How many megabytes the process grew in 300 steps of a network that begins with this. */
    private static long growth(UnaryOperator<NDArray> first) throws IOException {
        Assumptions.assumeTrue(ResidentMemory.megabytes().isPresent(), "only Linux says how much memory is in use");
        HandSigns signs = signs();
        Chain network = new Chain("watched")
                .then("first", new LambdaBlock(list -> new NDList(first.apply(list.singletonOrThrow()))))
                .then(
                        "network",
                        ResNet.of(Plan.of(Plan.Kind.BASIC, 8, 1)).classes(6).toBlock());
        int steps = WARM_UP_EPOCHS * STEPS_PER_EPOCH + EPOCHS * STEPS_PER_EPOCH;
        try (Training training = new Training(network, BATCH, Optimizers.adam(1e-3f, steps))) {
            for (int i = 0; i < WARM_UP_EPOCHS; i++) {
                training.epoch(signs);
            }
            long before = ResidentMemory.megabytes().orElseThrow();
            for (int i = 0; i < EPOCHS; i++) {
                training.epoch(signs);
            }
            return ResidentMemory.megabytes().orElseThrow() - before;
        }
    }

    @Test
    void memory_stays_flat_over_300_steps() throws IOException {
        long growth = growth(images -> images);

        assertTrue(growth < FLAT_MEGABYTES, () -> growth + " MB more");
    }

    @Test
    void an_array_left_over_in_each_step_would_be_seen() throws IOException {
        try (NDManager forgotten = NDManager.newBaseManager()) {
            long growth = growth(images -> {
                forgotten.ones(new Shape(5, BATCH.size())).toFloatArray();
                return images;
            });

            assertTrue(growth > LEAKED_MEGABYTES, () -> growth + " MB more");
        }
    }
}
