package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks with DJL's own trainer and model. */
class TrainingTest {
    private static final Shape SHAPE = new Shape(8, 3, 32, 32);
    private static final int STEPS = 12;

    @TempDir
    Path folder;

    private static Chain network() {
        return ResNet.of(Plan.of(Plan.Kind.BOTTLENECK, 4, 1, 1))
                .with(Variant.D)
                .classes(2)
                .lastGamma(Gamma.ZERO)
                .toBlock();
    }

    private static DefaultTrainingConfig config() {
        Optimizer sgd =
                Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.2f)).build();
        return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(sgd);
    }

    /** Images whose second half is brighter. */
    private static NDArray images(NDManager manager) {
        float[] values = Engine.normal(2, SHAPE);
        for (int i = values.length / 2; i < values.length; i++) {
            values[i] += 2;
        }
        return manager.create(values, SHAPE);
    }

    private static float step(Trainer trainer) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDArray labels = manager.create(new float[] {0, 0, 0, 0, 1, 1, 1, 1}, new Shape(8, 1));
            float loss;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList output = trainer.forward(new NDList(images(manager)));
                NDArray value = trainer.getLoss().evaluate(new NDList(labels), output);
                collector.backward(value);
                loss = value.getFloat();
                output.close();
                value.close();
            }
            trainer.step();
            return loss;
        }
    }

    @Test
    void loss_falls_no_array_is_left_over_and_the_model_survives_a_file() throws Exception {
        ai.djl.engine.Engine.getInstance().setRandomSeed(1);
        try (Model model = Model.newInstance("small")) {
            model.setBlock(network());
            List<Float> losses = new ArrayList<>();
            try (Trainer trainer = model.newTrainer(config())) {
                trainer.initialize(SHAPE);
                losses.add(step(trainer));
                int arrays = trainer.getManager().getManagedArrays().size();
                for (int i = 1; i < STEPS; i++) {
                    losses.add(step(trainer));
                }
                assertEquals(arrays, trainer.getManager().getManagedArrays().size());
            }
            assertTrue(losses.get(STEPS - 1) < losses.get(0) / 4, losses::toString);
            model.save(folder, "small");
            assertSameAfterLoading(model);
        }
    }

    private void assertSameAfterLoading(Model model) throws Exception {
        try (Model loaded = Model.newInstance("small");
                NDManager manager = NDManager.newBaseManager()) {
            loaded.setBlock(network());
            loaded.load(folder, "small");

            assertArrayEquals(
                    Engine.infer(model.getBlock(), images(manager)).toFloatArray(),
                    Engine.infer(loaded.getBlock(), images(manager)).toFloatArray());
        }
    }
}
