package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a bottleneck's main path: at 0, 3 and 6 its convolutions, at 1, 4 and 7 its norms, at 2 and 5 its ReLUs.
 *
 * @param steps the steps
 */
record MainPathModel(List<BlockModel> steps) {

    static final List<Integer> CONVOLUTIONS = List.of(0, 3, 6);
    static final List<Integer> NORMS = List.of(1, 4, 7);
    static final int FIRST_RELU = 2;
    static final int SECOND_RELU = 5;

    /** Which convolution takes the stride. */
    enum Stride {
        NOWHERE,
        FIRST,
        MIDDLE
    }

    MainPathModel {
        steps = List.copyOf(steps);
    }

    /** Returns the right main path. */
    static MainPathModel right(BlockArguments a, Stride stride) {
        return new MainPathModel(List.of(
                BlockModel.pointwise(a.filters().get(0), stride == Stride.FIRST ? a.s() : 1),
                BlockModel.norm(),
                new BlockModel.Relu(),
                new BlockModel.Conv(a.filters().get(1), a.f(), stride == Stride.MIDDLE ? a.s() : 1, (a.f() - 1) / 2),
                BlockModel.norm(),
                new BlockModel.Relu(),
                BlockModel.pointwise(a.filters().get(2), 1),
                BlockModel.norm()));
    }

    BlockModel model() {
        return BlockModel.chain(steps);
    }

    /** Returns the convolution 0, 1 or 2. */
    BlockModel.Conv convolution(int which) {
        return (BlockModel.Conv) steps.get(CONVOLUTIONS.get(which));
    }

    /** Exchanges the convolution 0, 1 or 2. */
    MainPathModel with(int which, BlockModel.Conv other) {
        return replaced(CONVOLUTIONS.get(which), other);
    }

    MainPathModel replaced(int step, BlockModel other) {
        List<BlockModel> edited = new ArrayList<>(steps);
        edited.set(step, other);
        return new MainPathModel(edited);
    }

    /** Leaves steps out, which become nothing and keep the others in place. */
    MainPathModel without(List<Integer> which) {
        MainPathModel edited = this;
        for (int step : which) {
            edited = edited.replaced(step, new BlockModel.Same());
        }
        return edited;
    }

    /** Returns the path with one more step at the end. */
    MainPathModel then(BlockModel last) {
        List<BlockModel> longer = new ArrayList<>(steps);
        longer.add(last);
        return new MainPathModel(longer);
    }

    /** Returns the steps in another order. */
    MainPathModel reordered(int... order) {
        List<BlockModel> edited = new ArrayList<>();
        for (int step : order) {
            edited.add(steps.get(step));
        }
        return new MainPathModel(edited);
    }
}
