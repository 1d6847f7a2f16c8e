package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pool.Edge;
import resnetlab.checks.reference.Pool.Kind;
import resnetlab.checks.reference.Pool.Window;
import resnetlab.exercise.Misconception;

/** The shortcut of ResNet-D: an average pool, a 1x1 convolution of stride 1, a batch norm. */
final class AverageShortcutModel {

    private static final double EPSILON_OF_KERAS = 1e-3;

    private AverageShortcutModel() {}

    static BlockModel right(BlockArguments a) {
        return behind(a, BlockModel.Pooling.of(Kind.AVERAGE, a.s(), a.s(), Edge.KEPT));
    }

    /** Returns the right shortcut behind another pool. */
    private static BlockModel behind(BlockArguments a, BlockModel pool) {
        return BlockModel.chain(pool, BlockModel.pointwise(a.last(), 1), BlockModel.norm());
    }

    static List<WrongModel> wrong(BlockArguments a) {
        List<WrongModel> wrong = new ArrayList<>();
        strides(a, wrong);
        pools(a, wrong);
        rest(a, wrong);
        return wrong;
    }

    private static void pools(BlockArguments a, List<WrongModel> wrong) {
        int s = a.s();
        wrong.add(new WrongModel(
                Misconception.RAGGED_EDGE_DROPPED, behind(a, BlockModel.Pooling.of(Kind.AVERAGE, s, s, Edge.DROPPED))));
        wrong.add(new WrongModel(
                Misconception.RAGGED_EDGE_COUNTS_MORE,
                behind(a, BlockModel.Pooling.of(Kind.AVERAGE_WITH_ZEROS, s, s, Edge.KEPT))));
        for (Edge edge : Edge.values()) {
            wrong.add(new WrongModel(
                    Misconception.MAX_FOR_AVERAGE, behind(a, BlockModel.Pooling.of(Kind.MAX, s, s, edge))));
            wrong.add(new WrongModel(
                    Misconception.STRIDE_FIXED, behind(a, BlockModel.Pooling.of(Kind.AVERAGE, 2, 2, edge))));
            wrong.add(new WrongModel(
                    Misconception.POOL_WINDOW, behind(a, BlockModel.Pooling.of(Kind.AVERAGE, 2, s, edge))));
            wrong.add(new WrongModel(
                    Misconception.POOL_WINDOW, behind(a, BlockModel.Pooling.of(Kind.AVERAGE, s, 1, edge))));
            for (Kind kind : List.of(Kind.AVERAGE, Kind.AVERAGE_WITH_ZEROS)) {
                for (int padding : new int[] {0, 1}) {
                    Window three = new Window(3, s, padding, edge);
                    wrong.add(
                            new WrongModel(Misconception.POOL_WINDOW, behind(a, new BlockModel.Pooling(kind, three))));
                }
            }
        }
    }

    private static void strides(BlockArguments a, List<WrongModel> wrong) {
        BlockModel pool = BlockModel.Pooling.of(Kind.AVERAGE, a.s(), a.s(), Edge.KEPT);
        wrong.add(new WrongModel(
                Misconception.POOL_LEFT_OUT,
                BlockModel.chain(BlockModel.pointwise(a.last(), a.s()), BlockModel.norm())));
        wrong.add(new WrongModel(
                Misconception.FORGOTTEN_STRIDE,
                BlockModel.chain(BlockModel.pointwise(a.last(), 1), BlockModel.norm())));
        wrong.add(new WrongModel(
                Misconception.STRIDE_TWICE,
                BlockModel.chain(pool, BlockModel.pointwise(a.last(), a.s()), BlockModel.norm())));
    }

    private static void rest(BlockArguments a, List<WrongModel> wrong) {
        BlockModel pool = BlockModel.Pooling.of(Kind.AVERAGE, a.s(), a.s(), Edge.KEPT);
        BlockModel convolution = BlockModel.pointwise(a.last(), 1);
        wrong.add(new WrongModel(Misconception.SHORTCUT_NORM_MISSING, BlockModel.chain(pool, convolution)));
        wrong.add(new WrongModel(
                Misconception.RELU_ON_THE_SHORTCUT,
                BlockModel.chain(pool, convolution, BlockModel.norm(), new BlockModel.Relu())));
        wrong.add(new WrongModel(
                Misconception.NORM_BEFORE_CONVOLUTION, BlockModel.chain(pool, BlockModel.norm(), convolution)));
        wrong.add(new WrongModel(
                Misconception.NORM_BEFORE_CONVOLUTION, BlockModel.chain(BlockModel.norm(), pool, convolution)));
        wrong.add(new WrongModel(
                Misconception.OTHER_EPSILON,
                BlockModel.chain(pool, convolution, new BlockModel.Norm(EPSILON_OF_KERAS))));
        for (int f : new int[] {3, a.s()}) {
            wrong.add(new WrongModel(
                    Misconception.KERNEL_ON_THE_SHORTCUT,
                    BlockModel.chain(pool, new BlockModel.Conv(a.last(), f, 1, f / 2), BlockModel.norm())));
            wrong.add(new WrongModel(
                    Misconception.KERNEL_ON_THE_SHORTCUT,
                    BlockModel.chain(new BlockModel.Conv(a.last(), f, a.s(), 0), BlockModel.norm())));
        }
        for (Mode mode : List.of(Mode.TRAINING, Mode.INFERENCE)) {
            wrong.add(new WrongModel(Misconception.TRAINING_FLAG_IGNORED, new BlockModel.Always(mode, right(a))));
        }
    }
}
