package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pool.Edge;
import resnetlab.checks.reference.Pool.Kind;
import resnetlab.checks.reference.Pool.Window;
import resnetlab.notebook.Misconception;

/** The shortcut of ResNet-D: an average pool, a 1x1 convolution of stride 1, a batch norm. */
final class AverageShortcut {

    private static final double EPSILON_OF_KERAS = 1e-3;

    private AverageShortcut() {}

    static Part right(BlockArguments a) {
        return behind(a, Part.Pooling.of(Kind.AVERAGE, a.s(), a.s(), Edge.KEPT));
    }

    /** Returns the right shortcut behind another pool. */
    private static Part behind(BlockArguments a, Part pool) {
        return Part.chain(pool, Part.pointwise(a.last(), 1), Part.norm());
    }

    static List<WrongBlock> wrong(BlockArguments a) {
        List<WrongBlock> wrong = new ArrayList<>();
        strides(a, wrong);
        pools(a, wrong);
        rest(a, wrong);
        return wrong;
    }

    private static void pools(BlockArguments a, List<WrongBlock> wrong) {
        int s = a.s();
        wrong.add(new WrongBlock(
                Misconception.RAGGED_EDGE_DROPPED, behind(a, Part.Pooling.of(Kind.AVERAGE, s, s, Edge.DROPPED))));
        wrong.add(new WrongBlock(
                Misconception.RAGGED_EDGE_COUNTS_MORE,
                behind(a, Part.Pooling.of(Kind.AVERAGE_WITH_ZEROS, s, s, Edge.KEPT))));
        for (Edge edge : Edge.values()) {
            wrong.add(new WrongBlock(Misconception.MAX_FOR_AVERAGE, behind(a, Part.Pooling.of(Kind.MAX, s, s, edge))));
            wrong.add(new WrongBlock(Misconception.STRIDE_FIXED, behind(a, Part.Pooling.of(Kind.AVERAGE, 2, 2, edge))));
            wrong.add(new WrongBlock(Misconception.POOL_WINDOW, behind(a, Part.Pooling.of(Kind.AVERAGE, 2, s, edge))));
            wrong.add(new WrongBlock(Misconception.POOL_WINDOW, behind(a, Part.Pooling.of(Kind.AVERAGE, s, 1, edge))));
            for (Kind kind : List.of(Kind.AVERAGE, Kind.AVERAGE_WITH_ZEROS)) {
                for (int padding : new int[] {0, 1}) {
                    Window three = new Window(3, s, padding, edge);
                    wrong.add(new WrongBlock(Misconception.POOL_WINDOW, behind(a, new Part.Pooling(kind, three))));
                }
            }
        }
    }

    private static void strides(BlockArguments a, List<WrongBlock> wrong) {
        Part pool = Part.Pooling.of(Kind.AVERAGE, a.s(), a.s(), Edge.KEPT);
        wrong.add(
                new WrongBlock(Misconception.POOL_LEFT_OUT, Part.chain(Part.pointwise(a.last(), a.s()), Part.norm())));
        wrong.add(new WrongBlock(Misconception.FORGOTTEN_STRIDE, Part.chain(Part.pointwise(a.last(), 1), Part.norm())));
        wrong.add(new WrongBlock(
                Misconception.STRIDE_TWICE, Part.chain(pool, Part.pointwise(a.last(), a.s()), Part.norm())));
    }

    private static void rest(BlockArguments a, List<WrongBlock> wrong) {
        Part pool = Part.Pooling.of(Kind.AVERAGE, a.s(), a.s(), Edge.KEPT);
        Part convolution = Part.pointwise(a.last(), 1);
        wrong.add(new WrongBlock(Misconception.SHORTCUT_NORM_MISSING, Part.chain(pool, convolution)));
        wrong.add(new WrongBlock(
                Misconception.RELU_ON_THE_SHORTCUT, Part.chain(pool, convolution, Part.norm(), new Part.Relu())));
        wrong.add(new WrongBlock(Misconception.NORM_BEFORE_CONVOLUTION, Part.chain(pool, Part.norm(), convolution)));
        wrong.add(new WrongBlock(Misconception.NORM_BEFORE_CONVOLUTION, Part.chain(Part.norm(), pool, convolution)));
        wrong.add(new WrongBlock(
                Misconception.OTHER_EPSILON, Part.chain(pool, convolution, new Part.Norm(EPSILON_OF_KERAS))));
        for (int f : new int[] {3, a.s()}) {
            wrong.add(new WrongBlock(
                    Misconception.KERNEL_ON_THE_SHORTCUT,
                    Part.chain(pool, new Part.Conv(a.last(), f, 1, f / 2), Part.norm())));
            wrong.add(new WrongBlock(
                    Misconception.KERNEL_ON_THE_SHORTCUT,
                    Part.chain(new Part.Conv(a.last(), f, a.s(), 0), Part.norm())));
        }
        for (Mode mode : List.of(Mode.TRAINING, Mode.INFERENCE)) {
            wrong.add(new WrongBlock(Misconception.TRAINING_FLAG_IGNORED, new Part.Always(mode, right(a))));
        }
    }
}
