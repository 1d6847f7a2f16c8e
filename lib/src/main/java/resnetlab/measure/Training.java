package resnetlab.measure;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Trains a classifier epoch by epoch with softmax cross entropy. The block's weights live until this is closed.
 *
 * <pre>{@code
 * try (Training training = new Training(block, new Shape(32, 3, 64, 64), Optimizers.adam(2e-3f, steps))) {
 *     Training.Epoch first = training.epoch(train);
 *     double accuracy = training.accuracy(test);
 * }
 * }</pre>
 */
public final class Training implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final Model model;
    private final Trainer trainer;

    /**
     * What one pass over the data did.
     *
     * @param loss the mean of the steps' losses
     * @param accuracy share of images that were right at the time they were trained on
     * @param seconds that it took
     */
    public record Epoch(double loss, double accuracy, double seconds) {}

    /** What one batch did: its images, those that were right, and its loss. */
    private record Step(int images, int right, double loss) {}

    /**
     * Prepares a block for training, with new weights unless it has some.
     *
     * @param block gives (N, classes), logits
     * @param inputShape a batch's shape (N, C, H, W)
     * @param optimizer changes the weights
     * @throws IllegalArgumentException when the block cannot take such a batch
     */
    public Training(Block block, Shape inputShape, Optimizer optimizer) {
        model = Model.newInstance("training");
        model.setBlock(block);
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(optimizer));
        try {
            trainer.initialize(inputShape);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Passes once over the data and steps after each batch.
     *
     * @throws IllegalArgumentException when the block does not give (N, classes) with a class for each label, or there are no
     *     data
     */
    public Epoch epoch(Dataset data) {
        long start = System.nanoTime();
        int steps = 0;
        int images = 0;
        int right = 0;
        double loss = 0;
        for (Batch batch : batches(data)) {
            try (batch) {
                Step step = step(batch);
                steps++;
                images += step.images;
                right += step.right;
                loss += step.loss;
            }
        }
        requireSome(images);
        return new Epoch(loss / steps, (double) right / images, (System.nanoTime() - start) / NANOS);
    }

    /** Returns the share of images that the block classifies right in inference. */
    public double accuracy(Dataset data) {
        int images = 0;
        int right = 0;
        for (Batch batch : batches(data)) {
            try (batch;
                    NDList output = trainer.evaluate(batch.getData())) {
                images += batch.getSize();
                right += new Logits(output.singletonOrThrow())
                        .right(batch.getLabels().singletonOrThrow());
            }
        }
        requireSome(images);
        return (double) right / images;
    }

    private static void requireSome(int images) {
        if (images == 0) {
            throw new IllegalArgumentException("The data has no images. Give at least one batch.");
        }
    }

    /** Returns the class that the block finds in inference for each item, in the order in which the data gives them. */
    public List<Integer> predictions(Dataset data) {
        List<Integer> found = new ArrayList<>();
        for (Batch batch : batches(data)) {
            try (batch;
                    NDList output = trainer.evaluate(batch.getData())) {
                LongStream.of(new Logits(output.singletonOrThrow()).classes())
                        .forEach(label -> found.add(Math.toIntExact(label)));
            }
        }
        return found;
    }

    /** Returns how many arrays model and trainer hold: the same after every epoch, or something leaks. */
    public int arrays() {
        return model.getNDManager().getManagedArrays().size()
                + trainer.getManager().getManagedArrays().size();
    }

    private Step step(Batch batch) {
        NDArray labels = batch.getLabels().singletonOrThrow();
        Step step;
        try (GradientCollector collector = trainer.newGradientCollector();
                NDList output = trainer.forward(batch.getData())) {
            Logits logits = new Logits(output.singletonOrThrow());
            logits.requireClassFor(labels);
            try (NDArray loss = trainer.getLoss().evaluate(batch.getLabels(), output)) {
                collector.backward(loss);
                step = new Step(batch.getSize(), logits.right(labels), loss.getFloat());
            }
        }
        trainer.step();
        return step;
    }

    private Iterable<Batch> batches(Dataset data) {
        NDManager manager = trainer.getManager();
        try {
            return data.getData(manager);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TranslateException e) {
            throw new IllegalArgumentException("The data cannot be made into arrays: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
