package resnetlab.checks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.ConvNorm;
import resnetlab.blocks.Depth;
import resnetlab.blocks.ResNet;
import resnetlab.blocks.ResidualBlock;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.Variant;
import resnetlab.exercise.Exercise;
import resnetlab.geometry.Axis;
import resnetlab.measure.LayerTable;

/** The numbers in hints and explanations, computed by the library, which shares no code with the checks. */
final class GuideFacts {
    /** What the guide of an exercise must say, word for word. */
    record Fact(Exercise exercise, String words) {}

    private GuideFacts() {}

    private static Fact in(Exercise exercise, String phrase, Object... numbers) {
        return new Fact(exercise, String.format(Locale.ROOT, phrase, numbers));
    }

    static Stream<Fact> all() {
        return Stream.of(windows(), costs(), pencil(), pool(), network()).flatMap(List::stream);
    }

    private static List<Fact> windows() {
        double steps = (224 + 2 * 3 - 7) / 2.0;
        int places = Axis.of(224).kernel(7).padding(3).stride(2).outputSize();
        return List.of(
                in(Exercise.OUTPUT_SIZE, "224 becomes %d because %s rounds down to %d", places, steps, (int) steps));
    }

    private static List<Fact> costs() {
        LayerTable stem = table(Conv.of(64, 7).stride(2), new Shape(1, 3, 224, 224));
        long places = stem.multiplyAdds() / stem.trainable();
        Shape image = new Shape(1, 192, 28, 28);
        Conv five = Conv.of(32, 5);
        Chain through = new Chain("through few")
                .then("squeeze", Conv.of(16, 1).toBlock())
                .then("look", five.toBlock());
        long wide = table(Conv.of(512, 3), new Shape(1, 512, 112, 112)).multiplyAdds();
        return List.of(
                in(Exercise.CONV_COST, "3 * 64 * 49 = %,d.", stem.trainable()),
                in(Exercise.CONV_COST, "112 * 112 = %,d in all", places),
                in(Exercise.CONV_COST, "%,d * %,d = %,d.", stem.trainable(), places, stem.multiplyAdds()),
                in(
                        Exercise.CONV_COST,
                        "32 filters costs %d million",
                        millions(table(five, image).multiplyAdds())),
                in(
                        Exercise.CONV_COST,
                        "it costs %d million",
                        millions(LayerTable.of(through, image).multiplyAdds())),
                in(Exercise.CONV_COST, "%,d multiply-adds: an int would have shown %,d", wide, (int) wide));
    }

    private static LayerTable table(Conv conv, Shape input) {
        return LayerTable.of(conv.toBlock(), input);
    }

    private static long millions(long count) {
        return Math.round(count / 1e6);
    }

    private static List<Fact> pencil() {
        Shape five = new Shape(1, 3, 5, 6);
        Block steady = new ResidualBlock("identity", path(0, 4, 4, 3), new Shortcut.Identity().toBlock());
        float[] last = ones(path(0, 4, 4, 3), five);
        float[] summed = ones(steady, five);
        float[] v1 = ones(strided(1), five);
        float[] later = ones(strided(2), five);
        return List.of(
                in(Exercise.MAIN_PATH, "so %.0f, %.0f and %.0f.", last[7], last[1], last[0]),
                in(Exercise.IDENTITY_BLOCK, "so %.0f, %.0f and %.0f.", last[7], last[1], last[0]),
                in(Exercise.IDENTITY_BLOCK, "%.0f, %.0f, %.0f.", summed[7], summed[1], summed[0]),
                in(Exercise.CONVOLUTIONAL_BLOCK, "%.0f, %.0f, %.0f.", v1[4], v1[1], v1[0]),
                in(Exercise.STRIDE_ON_3X3, "%.0f. In row 0 and column 2 it is 6 places: %.0f.", later[0], later[1]),
                in(Exercise.STRIDE_ON_3X3, "there is a column 5: %.0f.", later[5]));
    }

    /** Makes a main path; {@code strided} is the number of the convolution that has stride 2, 0 for none. */
    private static Chain path(int strided, int first, int second, int third) {
        return new Chain("main path")
                .then(
                        "conv1",
                        ConvNorm.relu(Conv.of(first, 1).stride(strided == 1 ? 2 : 1))
                                .toBlock())
                .then(
                        "conv2",
                        ConvNorm.relu(Conv.of(second, 3).stride(strided == 2 ? 2 : 1))
                                .toBlock())
                .then("conv3", ConvNorm.linear(Conv.of(third, 1)).toBlock());
    }

    private static Block strided(int convolution) {
        return new ResidualBlock("block", path(convolution, 2, 4, 6), new Shortcut.Projection(6, 2).toBlock());
    }

    private static float[] ones(Block block, Shape shape) {
        float[] image = new float[(int) shape.size()];
        Arrays.fill(image, 1);
        return run(block, image, shape);
    }

    /** Runs a block whose convolutions have weights of 1. */
    private static float[] run(Block block, float[] image, Shape shape) {
        try (NDManager manager = NDManager.newBaseManager()) {
            block.initialize(manager, DataType.FLOAT32, shape);
            block.getParameters().stream()
                    .filter(named -> named.getKey().endsWith("weight"))
                    .forEach(named -> ones(named.getValue().getArray()));
            ParameterStore store = new ParameterStore(manager, false);
            return block.forward(store, new NDList(manager.create(image, shape)), false)
                    .singletonOrThrow()
                    .toFloatArray();
        }
    }

    private static void ones(NDArray array) {
        float[] ones = new float[(int) array.size()];
        Arrays.fill(ones, 1);
        array.set(ones);
    }

    private static List<Fact> pool() {
        float[] image = {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        float[] out = run(new Shortcut.AveragePoolProjection(5, 2).toBlock(), image, new Shape(1, 2, 3, 3));
        String means = "means are %.0f, %.1f, %.1f and %.0f.".formatted(out[0] / 2, out[1] / 2, out[2] / 2, out[3] / 2);
        return List.of(
                in(Exercise.AVERAGE_SHORTCUT, means),
                in(Exercise.AVERAGE_SHORTCUT, "makes %.0f, %.0f, %.0f and %.0f.", out[0], out[1], out[2], out[3]));
    }

    private static List<Fact> network() {
        LayerTable course = LayerTable.of(ResNet.course().toBlock(), new Shape(1, 3, 64, 64));
        Shape photo = new Shape(1, 3, 224, 224);
        long v1 = LayerTable.of(ResNet.of(Depth.RESNET_50).toBlock(), photo).multiplyAdds();
        long later = LayerTable.of(ResNet.of(Depth.RESNET_50).with(Variant.V1_5).toBlock(), photo)
                .multiplyAdds();
        long inner = table(Conv.of(64, 1), new Shape(1, 256, 1, 1)).trainable();
        long middle = table(Conv.of(64, 3), new Shape(1, 64, 3, 3)).trainable();
        long wide = table(Conv.of(256, 3), new Shape(1, 256, 3, 3)).trainable();
        double last = course.stages().stream()
                .filter(stage -> stage.name().equals("stage5"))
                .mapToLong(stage -> stage.trainable() + stage.otherParameters())
                .sum();
        long linear = course.row("head/linear").trainable();
        return List.of(
                in(Exercise.MAIN_PATH, "it holds %,d weights", 2 * inner + middle),
                in(Exercise.MAIN_PATH, "channels hold %,d.", 2 * wide),
                in(Exercise.STRIDE_ON_3X3, "%d percent", Math.round(100.0 * (later - v1) / v1)),
                in(Exercise.RESNET50, "%d x 6 weights and 6 biases: %,d.", (linear - 6) / 6, linear),
                in(
                        Exercise.RESNET50,
                        "nearly %d of the %.1f million",
                        millions((long) last),
                        course.parameters() / 1e6),
                in(Exercise.RESNET50, "Stage 4: %s. Stage 5: %s.", shape(course, 4), shape(course, 5)),
                in(
                        Exercise.RESNET50,
                        "leaves (N, %d, 1, 1)",
                        course.row("stage5/block3/relu").output().get(1)));
    }

    private static String shape(LayerTable network, int stage) {
        long[] shape = network.row("stage" + stage + "/block1/relu").output().getShape();
        return String.format(Locale.ROOT, "(N, %d, %d, %d)", shape[1], shape[2], shape[3]);
    }
}
