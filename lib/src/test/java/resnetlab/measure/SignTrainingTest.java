package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.util.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Plan;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ShapeException;
import resnetlab.data.HandSigns;
import resnetlab.geometry.Layer;

/** A small network on a few signs; {@link TrainSigns} trains the course's on all of them. */
class SignTrainingTest {
    private static final int EPOCHS = 16;

    @Test
    void loss_falls_and_no_array_is_left_over() {
        Engine.getInstance().setRandomSeed(1);
        HandSigns signs =
                HandSigns.builder().optImages(48).setSampling(16, true).build();
        ResNet small = ResNet.of(Plan.of(Plan.Kind.BASIC, 8, 1, 1)).classes(6);
        try (Training training =
                new Training(small.toBlock(), new Shape(16, 3, 64, 64), Optimizers.adam(4e-3f, 3 * EPOCHS))) {
            List<Training.Epoch> epochs = new ArrayList<>(List.of(training.epoch(signs)));
            int arrays = training.arrays();
            for (int i = 1; i < EPOCHS; i++) {
                epochs.add(training.epoch(signs));
                training.accuracy(signs);
            }
            assertTrue(arrays > 0, "the weights are counted");
            assertEquals(arrays, training.arrays());
            assertTrue(epochs.get(EPOCHS - 1).loss() < 0.8 * epochs.get(0).loss(), epochs::toString);
        }
    }

    @Test
    void accuracy_is_the_share_of_right_images() {
        HandSigns signs =
                HandSigns.builder().optImages(13).setSampling(6, false).build();
        Block threeAlways = new LambdaBlock(input -> {
            NDArray images = input.singletonOrThrow();
            int count = (int) images.getShape().get(0);
            return new NDList(images.getManager()
                    .create(new float[] {0, 0, 0, 1, 0, 0}, new Shape(1, 6))
                    .repeat(0, count));
        });
        try (Training training = new Training(threeAlways, new Shape(6, 3, 64, 64), Optimizers.adam(1e-3f, 1))) {
            assertEquals(2 / 13.0, training.accuracy(signs));
            assertEquals(Collections.nCopies(13, 3), training.predictions(signs));
        }
    }

    @Test
    void what_cannot_be_trained_is_refused() {
        Block headed = ResNet.of(Plan.of(Plan.Kind.BASIC, 4, 1)).classes(6).toBlock();
        Chain block = new Chain("pooled")
                .then("pool", Pooling.average(Layer.kernel(64)))
                .then("network", headed);
        assertThrows(
                ShapeException.class, () -> new Training(block, new Shape(1, 3, 32, 32), Optimizers.adam(1e-3f, 1)));
        assertThrows(IllegalArgumentException.class, () -> Optimizers.adam(1e-3f, 0));
        assertThrows(IllegalArgumentException.class, () -> Optimizers.adam(0, 1));
        try (Training training = new Training(block, new Shape(1, 3, 64, 64), Optimizers.adam(1e-3f, 1))) {
            assertThrows(IllegalArgumentException.class, () -> training.epoch(new NoImages()));
            assertThrows(IllegalArgumentException.class, () -> training.accuracy(new NoImages()));
        }
    }

    @Test
    void fewer_classes_than_labels_and_a_network_without_head_are_refused() {
        HandSigns signs = HandSigns.builder().optImages(6).setSampling(6, false).build();
        ResNet small = ResNet.of(Plan.of(Plan.Kind.BASIC, 4, 1)).classes(5);
        for (Block block : List.of(small.toBlock(), small.features())) {
            try (Training training = new Training(block, new Shape(6, 3, 64, 64), Optimizers.adam(1e-3f, 1))) {
                String said = String.valueOf(assertThrows(IllegalArgumentException.class, () -> training.epoch(signs))
                        .getMessage());
                assertTrue(said.contains("for labels up to 5"), said);
            }
        }
    }

    private static final class NoImages implements Dataset {
        @Override
        public Iterable<Batch> getData(NDManager manager) {
            return List.of();
        }

        @Override
        public void prepare(Progress progress) {}
    }
}
