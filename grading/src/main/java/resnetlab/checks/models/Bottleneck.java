package resnetlab.checks.models;

import java.util.List;

/**
 * A residual block: a main path and a shortcut, added, and a ReLU.
 *
 * @param main the main path
 * @param shortcut the shortcut
 */
record Bottleneck(MainPath main, Part shortcut) {

    /** Returns the right identity block. */
    static Bottleneck identity(BlockArguments a) {
        return new Bottleneck(MainPath.right(a, MainPath.Stride.NOWHERE), new Part.Same());
    }

    /** Returns the right convolutional block, with its main path's stride where it is wanted. */
    static Bottleneck convolutional(BlockArguments a, MainPath.Stride stride) {
        return new Bottleneck(MainPath.right(a, stride), projection(a, 1, a.s()));
    }

    /** Returns a projection with a window of any size. */
    static Part projection(BlockArguments a, int f, int stride) {
        return Part.chain(new Part.Conv(a.last(), f, stride, (f - 1) / 2), Part.norm());
    }

    Part part() {
        return Part.chain(sum(), new Part.Relu());
    }

    /** Returns the sum of both paths, without the ReLU. */
    Part sum() {
        return Joint.sum(main.part(), shortcut);
    }

    Bottleneck withMain(MainPath other) {
        return new Bottleneck(other, shortcut);
    }

    Bottleneck withShortcut(Part other) {
        return new Bottleneck(main, other);
    }

    Bottleneck withShortcut(Part... others) {
        return new Bottleneck(main, Part.chain(List.of(others)));
    }
}
