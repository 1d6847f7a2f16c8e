package resnetlab.notebook.questions;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.List;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Gamma;
import resnetlab.blocks.Style;
import resnetlab.exercise.Misconception;
import resnetlab.measure.LayerKind;
import resnetlab.measure.LayerTable;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 04, sections 3 to 5: what happens at the addition, and on the shortcut. */
public final class AdditionQuestions {
    private static final int X = 3;
    private static final int F = -2;
    private static final int FIVE = 5;

    /** Where the ReLU stands. */
    public static final NumberQuestion RELU = new NumberQuestion(
            "04-relu",
            "At one position x is 3, and the main path gives -2. A ReLU turns negative values into 0. What comes out when the ReLU stands "
                    + "behind the addition? What when it stands before it, at the end of the main path? Give two numbers.",
            () -> List.of(relu(X + F), X + relu(F)),
            List.of(
                    new Belief(
                            List.of(1, 1),
                            Misconception.RELU_IN_THE_WRONG_PLACE,
                            "Before the addition the ReLU has already made 0 of -2: nothing is left to take away from 3."),
                    new Belief(
                            List.of(3, 3),
                            Misconception.RELU_IN_THE_WRONG_PLACE,
                            "Behind the addition the ReLU meets the sum, 3 - 2. That is not negative."),
                    new Belief(
                            List.of(3, 1),
                            Misconception.RELU_IN_THE_WRONG_PLACE,
                            "The right numbers, the other way round.")),
            "Behind the addition, the main path can raise x and lower it. Before the addition, it can only raise it: a stack of such blocks "
                    + "can never take anything back.",
            () -> Pictures.note(
                    "Two sums", "relu(3 + (-2)) = " + relu(X + F) + ", and 3 + relu(-2) = " + (X + relu(F)) + "."));

    /** What a block does whose main path gives nothing. */
    public static final NumberQuestion ZERO = new NumberQuestion(
            "04-zero",
            "The main path of an identity block gives 0 everywhere, because scale and shift of the last batch norm are 0. At one "
                    + "position x is 5. "
                    + "What comes out there? And how much more comes out when x grows by 1? Give two numbers.",
            () -> valueAndGradient(Gamma.ZERO),
            List.of(
                    new Belief(
                            List.of(0, 0),
                            Misconception.ZEROS_STOP_THE_SIGNAL,
                            "That is what the main path gives. x takes the other way."),
                    new Belief(
                            List.of(5, 0),
                            Misconception.GRADIENT_CUT,
                            "The value is right. What is added unchanged also changes unchanged: 1 more in, 1 more out.")),
            "0 + 5 is 5, and 0 + 6 is 6. For values that are not negative the block is x itself, and the gradient passes as it is. A "
                    + "deep network of such blocks is no worse "
                    + "than a shallow one, and that is where training can begin.",
            () -> Pictures.note(
                    "Asked of the engine",
                    "Output " + valueAndGradient(Gamma.ZERO).get(0) + ", gradient "
                            + valueAndGradient(Gamma.ZERO).get(1) + "."));

    /** How many batch norms the two kinds of block have. */
    public static final NumberQuestion NORMS = new NumberQuestion(
            "04-norms",
            "The flag `training` means something to batch norms only. How many batch norms does it reach in an identity block (three "
                    + "convolutions), and how many in a block with a projection on its shortcut? Give two numbers.",
            () -> List.of(norms(Bottleneck.identityV1(16)), norms(Bottleneck.projectionV1(16, 1))),
            List.of(
                    new Belief(
                            List.of(3, 3),
                            Misconception.SHORTCUT_NORM_MISSING,
                            "The projection is a convolution too, and it has its batch norm, in the paper and in the course."),
                    new Belief(
                            List.of(2, 3),
                            Misconception.NORM_MISSING,
                            "The last convolution has a batch norm; what it lacks is a ReLU."),
                    new Belief(
                            List.of(2, 2),
                            Misconception.NORM_MISSING,
                            "You counted the ReLUs inside. Each convolution has a batch norm, the last one and the projection too.")),
            "One for each convolution. The shortcut's norm is easily forgotten; then the two sides of the addition differ in "
                    + "scale, and the number of parameters is short by two for each channel.",
            () -> Pictures.note(
                    "Batch norms",
                    "Identity block: " + norms(Bottleneck.identityV1(16)) + ". With a projection: "
                            + norms(Bottleneck.projectionV1(16, 1)) + "."));

    private AdditionQuestions() {}

    private static int relu(int value) {
        return Math.max(0, value);
    }

    private static int norms(Bottleneck block) {
        return (int) LayerTable.of(block.toBlock(), new Shape(1, 64, 8, 8)).rows().stream()
                .filter(row -> row.kind() == LayerKind.BATCH_NORM)
                .count();
    }

    /** Runs a block on 5, 6, 7, ... and returns what becomes of the 5 and the gradient of that. */
    static List<Integer> valueAndGradient(Gamma last) {
        Shape shape = new Shape(1, 4, 2, 2);
        Block block =
                Bottleneck.identityV1(1).with(Style.STANDARD.lastGamma(last)).toBlock();
        try (NDManager manager = NDManager.newBaseManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            block.initialize(manager, DataType.FLOAT32, shape);
            NDArray x = manager.arange(FIVE, FIVE + (int) shape.size())
                    .toType(DataType.FLOAT32, false)
                    .reshape(shape);
            x.setRequiresGradient(true);
            NDArray y = block.forward(new ParameterStore(manager, false), new NDList(x), true)
                    .singletonOrThrow();
            collector.backward(y.flatten().get(0));
            return List.of(
                    Math.round(y.toFloatArray()[0]), Math.round(x.getGradient().toFloatArray()[0]));
        }
    }
}
