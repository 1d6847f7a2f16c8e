package resnetlab.checks.models;

import java.util.List;

/**
 * A residual block: a main path and a shortcut, added, and a ReLU.
 *
 * @param main the main path
 * @param shortcut the shortcut
 */
record ResidualModel(MainPathModel main, BlockModel shortcut) {

    /** Returns the right identity block. */
    static ResidualModel identity(BlockArguments a) {
        return new ResidualModel(MainPathModel.right(a, MainPathModel.Stride.NOWHERE), new BlockModel.Same());
    }

    /** Returns the right convolutional block, with its main path's stride where it is wanted. */
    static ResidualModel convolutional(BlockArguments a, MainPathModel.Stride stride) {
        return new ResidualModel(MainPathModel.right(a, stride), projection(a, 1, a.s()));
    }

    /** Returns a projection with a window of any size. */
    static BlockModel projection(BlockArguments a, int f, int stride) {
        return BlockModel.chain(new BlockModel.Conv(a.last(), f, stride, (f - 1) / 2), BlockModel.norm());
    }

    BlockModel model() {
        return BlockModel.chain(sum(), new BlockModel.Relu());
    }

    /** Returns the sum of both paths, without the ReLU. */
    BlockModel sum() {
        return JoinModel.sum(main.model(), shortcut);
    }

    ResidualModel withMain(MainPathModel other) {
        return new ResidualModel(other, shortcut);
    }

    ResidualModel withShortcut(BlockModel other) {
        return new ResidualModel(main, other);
    }

    ResidualModel withShortcut(BlockModel... others) {
        return new ResidualModel(main, BlockModel.chain(List.of(others)));
    }
}
