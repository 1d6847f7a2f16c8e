package resnetlab.notebook.questions;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import resnetlab.blocks.Bias;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ConvNorm;
import resnetlab.blocks.Norm;
import resnetlab.blocks.Relu;
import resnetlab.figures.Figure;
import resnetlab.measure.BatchNormMode;
import resnetlab.measure.ParameterGradients;
import resnetlab.measure.TrainingFlag;
import resnetlab.notebook.Choice;

/** What is measured for {@link TrainingQuestions}: what the training flag does to a main path, and what reaches a bias. */
final class FlagExperiments {
    private static final Shape BATCH = new Shape(4, 3, 6, 6);

    private FlagExperiments() {}

    private static Chain path() {
        return new Chain("main path")
                .then("conv1", Conv.of(4, 1).toBlock())
                .then("norm1", Norm.STANDARD.toBlock())
                .then("relu1", new Relu())
                .then("conv2", Conv.of(4, 3).toBlock())
                .then("norm2", Norm.STANDARD.toBlock());
    }

    static Choice whoNotices() {
        List<String> noticed = TrainingFlag.changes(path(), BATCH).stream()
                .filter(change -> change.difference() > 0)
                .map(TrainingFlag.Change::layer)
                .toList();
        return noticed.equals(List.of("norm1", "norm2")) ? Choice.B : noticed.isEmpty() ? Choice.D : Choice.A;
    }

    static Figure changes() {
        String text = TrainingFlag.changes(path(), BATCH).stream()
                .map(change -> String.format(Locale.ROOT, "%s: %.0f %%", change.layer(), 100 * change.difference()))
                .collect(Collectors.joining(", "));
        return Pictures.note("How far the two outputs are apart", text + " of the largest value.");
    }

    static double mates(BatchNormMode mode) {
        return TrainingFlag.batchMates(path(), BATCH, mode);
    }

    private static Map<String, Double> gradients() {
        return ParameterGradients.of(
                ConvNorm.linear(Conv.of(4, 3).bias(Bias.LEARNED)).toBlock(), BATCH);
    }

    static double gradient(String name) {
        return gradients().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    static String allGradients() {
        return gradients().entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s: %.6f", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static float runningMean() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(4, 1, 1, 1);
            BatchNorm norm = Norm.STANDARD.toBlock();
            norm.initialize(manager, DataType.FLOAT32, shape);
            NDArray batch = manager.create(new float[] {10, 12, 14, 16}, shape);
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDList output = norm.forward(new ParameterStore(manager, false), new NDList(batch), true);
                collector.backward(output.singletonOrThrow().sum());
            }
            return norm.getParameters().get("runningMean").getArray().getFloat();
        }
    }
}
