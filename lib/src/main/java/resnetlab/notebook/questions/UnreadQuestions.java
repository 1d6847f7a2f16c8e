package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import resnetlab.blocks.Bottleneck;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.ShapedBlock;
import resnetlab.blocks.Shortcut;
import resnetlab.blocks.Variant;
import resnetlab.exercise.Misconception;
import resnetlab.figures.CoverageMap;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;
import resnetlab.geometry.Layer;
import resnetlab.measure.GeometryMap;
import resnetlab.measure.LayerTable;
import resnetlab.measure.UnreadWork;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 05, sections 4 to 6: who notices an unread pixel, a stride given twice, and work that nobody reads. */
public final class UnreadQuestions {
    private static final int WIDTH = 8;
    private static final Shape EIGHT = new Shape(1, 4 * WIDTH, 8, 8);
    private static final Shape STAGE = new Shape(1, 256, 56, 56);

    /** Who notices a change of the pixel in row 0 and column 1. */
    public static final NumberQuestion POKE = new NumberQuestion(
            "05-poke",
            "We change one pixel, row 0 and column 1, to a large value. Who notices? A 1x1 of stride 2, a 2x2 max pool of stride 2, "
                    + "the block v1, the block v1.5: write 1 for each that can change its output and 0 for each that cannot. Give "
                    + "four numbers.",
            () -> List.of(
                    reads(Conv.of(WIDTH, 1).stride(2).toBlock()),
                    reads(Pooling.max(Layer.kernel(2).stride(2))),
                    reads(Bottleneck.projection(Variant.V1, WIDTH, 2).toBlock()),
                    reads(Bottleneck.projection(Variant.V1_5, WIDTH, 2).toBlock())),
            List.of(
                    new Belief(
                            List.of(0, 0, 0, 1),
                            Misconception.POOL_SKIPS,
                            "The pool keeps one value of four, but it looks at all four first, and a large one wins."),
                    new Belief(
                            List.of(0, 1, 1, 1),
                            Misconception.SHORTCUT_FILLS_IN,
                            "In v1 the shortcut does not see this pixel either: its column is odd."),
                    new Belief(
                            List.of(0, 1, 0, 0),
                            Misconception.STRIDE_PLACEMENT,
                            "In v1.5 the 3x3 carries the stride, and the windows of a 3x3 leave no gap.")),
            "A strided 1x1 and a max pool both hand on one value in four. But the pool chooses after it has looked at all of them; the "
                    + "1x1 has chosen before it sees anything.",
            () -> SideBySide.of(
                    "One pixel, row 0 and column 1, and who reads it.",
                    map("1x1, stride 2", Conv.of(WIDTH, 1).stride(2).toBlock()),
                    map("2x2 max pool", Pooling.max(Layer.kernel(2).stride(2)))));

    /** The sizes of both paths when the stride is given twice. */
    public static final NumberQuestion TWICE = new NumberQuestion(
            "05-twice",
            "Somebody reads \"the stride sits on the 3x3\", sets it there, and forgets to take it off the first 1x1. The block gets "
                    + "8 x 8 positions. How high is the main path's output, and how high the shortcut's? Give two numbers.",
            () -> List.of(height(strideTwice()), height(new Shortcut.Projection(4 * WIDTH, 2).toBlock())),
            List.of(
                    new Belief(
                            List.of(4, 4),
                            Misconception.STRIDE_TWICE,
                            "Two convolutions halve, one after the other: 8, then 4, then the next half."),
                    new Belief(
                            List.of(2, 2),
                            Misconception.STRIDE_TWICE,
                            "The main path is right. The shortcut has one convolution, and it halves once.")),
            "The addition needs equal shapes, so this mistake is a loud one: the block cannot be run at all.",
            UnreadQuestions::twiceRefused);

    /** Which layers of the block before compute for nothing. */
    public static final ChoiceQuestion UNREAD_LAYERS = new ChoiceQuestion(
            "05-unread-layers",
            "In inference: the last block of a stage is an identity block: 1x1, 3x3, 1x1, all of stride 1. Behind it stands v1, which "
                    + "reads a quarter "
                    + "of what comes out. Which convolutions of the block before compute values that nobody reads?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "none: all of its output is computed from all of its layers",
                            Optional.of(Misconception.ALL_WORK_IS_USED),
                            "All of its output is computed. But three quarters of that output is never read."),
                    new ChoiceQuestion.Option(
                            Choice.B,
                            "the last 1x1 only",
                            Optional.of(Misconception.ONLY_THE_LAST_IS_WASTED),
                            "That one surely. Now ask who reads the 3x3's output at such a position: only that 1x1, there."),
                    new ChoiceQuestion.Option(Choice.C, "the 3x3 and the last 1x1", Optional.empty(), ""),
                    new ChoiceQuestion.Option(
                            Choice.D,
                            "all three",
                            Optional.of(Misconception.ALL_LAYERS_WASTED),
                            "The first 1x1 feeds the 3x3, and the windows of the 3x3 that are needed read every position of it.")),
            UnreadQuestions::unreadLayers,
            "Go backwards. Three quarters of the last 1x1's outputs are read by nobody, so the 3x3's outputs in the same places are "
                    + "needed by nobody. But the 3x3's needed windows overlap, so they need every output of the first 1x1.",
            UnreadQuestions::readOfEachLayer);

    private UnreadQuestions() {}

    private static int reads(ShapedBlock block) {
        return GeometryMap.of(block, EIGHT).read()[0][1] ? 1 : 0;
    }

    private static Figure map(String title, ShapedBlock block) {
        return CoverageMap.ofRead(title, GeometryMap.of(block, EIGHT).read());
    }

    private static Chain strideTwice() {
        return new Chain("main path")
                .then("conv1", Conv.of(WIDTH, 1).stride(2).toBlock())
                .then("conv2", Conv.of(WIDTH, 3).stride(2).toBlock())
                .then("conv3", Conv.of(4 * WIDTH, 1).toBlock());
    }

    private static int height(ShapedBlock block) {
        return Math.toIntExact(block.outputShape(EIGHT).get(2));
    }

    private static Figure twiceRefused() {
        return Pictures.note(
                "Shapes (N, C, H, W)",
                "The main path gives " + strideTwice().outputShape(EIGHT) + ", the shortcut "
                        + new Shortcut.Projection(4 * WIDTH, 2).toBlock().outputShape(EIGHT) + ".");
    }

    /** Draws what is read of each convolution's output, the last one first. */
    private static Figure readOfEachLayer() {
        ShapedBlock next = Bottleneck.projection(Variant.V1, WIDTH, 2).toBlock();
        Chain behindThreeByThree = new Chain("behind the 3x3")
                .then("conv3", Conv.of(WIDTH, 1).toBlock())
                .then("next", next);
        Chain behindFirst = new Chain("behind the first 1x1")
                .then("conv2", Conv.of(WIDTH, 3).toBlock())
                .then("rest", behindThreeByThree);
        return SideBySide.of(
                "What is read of the output of each convolution.",
                map("last 1x1", next),
                map("3x3", behindThreeByThree),
                map("first 1x1", behindFirst));
    }

    /** Compares the unread work with three quarters of some layers of the block before. */
    private static Choice unreadLayers() {
        Chain two = new Chain("two blocks")
                .then("last", Bottleneck.identityV1(64).toBlock())
                .then("next", Bottleneck.projection(Variant.V1, 128, 2).toBlock());
        LayerTable table = LayerTable.of(two, STAGE);
        long unread = UnreadWork.of(two, STAGE).unread();
        long last = table.row("last/main/conv3").multiplyAdds() * 3 / 4;
        long middle = table.row("last/main/conv2").multiplyAdds() * 3 / 4;
        if (unread == 0) {
            return Choice.A;
        }
        return unread == last ? Choice.B : unread == last + middle ? Choice.C : Choice.D;
    }
}
