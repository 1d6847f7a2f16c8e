package resnetlab.checks.functions;

import java.util.List;
import java.util.function.Function;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.reference.Grid;
import resnetlab.exercise.Misconception;

/** 1x1 convolutions whose products are right and whose axes are not. */
final class PointwiseLayouts {

    private PointwiseLayouts() {}

    static List<Rule<PointwiseArguments>> rules(Function<PointwiseArguments, Grid> truth) {
        return List.of(
                rule(Misconception.CHANNELS_LAST, a -> transposed(truth.apply(a), 0, 2, 3, 1)),
                rule(Misconception.ROWS_AND_COLUMNS_SWAPPED, a -> transposed(truth.apply(a), 0, 1, 3, 2)),
                rule(Misconception.RESHAPE_IS_NO_TRANSPOSE, a -> recut(transposed(truth.apply(a), 0, 2, 3, 1), a)),
                rule(Misconception.RESHAPE_IS_NO_TRANSPOSE, a -> recut(transposed(truth.apply(a), 1, 0, 2, 3), a)),
                rule(Misconception.RESHAPE_IS_NO_TRANSPOSE, a -> transposed(cutIntoRows(a), 0, 3, 1, 2)),
                rule(Misconception.RESHAPE_IS_NO_TRANSPOSE, a -> recut(cutIntoRows(a), a)),
                rule(Misconception.RESHAPE_IS_NO_TRANSPOSE, a -> recut(cutIntoColumns(a), a)),
                rule(Misconception.RESHAPE_IS_NO_TRANSPOSE, a -> transposed(cutIntoColumns(a), 1, 0, 2, 3)));
    }

    private static Rule<PointwiseArguments> rule(
            Misconception misconception, Function<PointwiseArguments, Grid> answers) {
        return PointwiseQuestion.rule(misconception, answers);
    }

    private static Grid transposed(Grid grid, int... axes) {
        int[] sizes = {grid.n(), grid.c(), grid.h(), grid.w()};
        Grid result = Grid.zeros(sizes[axes[0]], sizes[axes[1]], sizes[axes[2]], sizes[axes[3]]);
        int[] place = new int[sizes.length];
        for (int i = 0; i < result.data().length; i++) {
            place[axes[3]] = i % result.w();
            place[axes[2]] = i / result.w() % result.h();
            place[axes[1]] = i / (result.w() * result.h()) % result.c();
            place[axes[0]] = i / (result.w() * result.h() * result.c());
            result.data()[i] = grid.at(place[0], place[1], place[2], place[3]);
        }
        return result;
    }

    /** Cuts the same order of values into the right shape. */
    private static Grid recut(Grid grid, PointwiseArguments a) {
        Grid x = Grids.of(a.x());
        return new Grid(x.n(), a.filters(), x.h(), x.w(), grid.data());
    }

    /** Reads x as N*H*W rows of C values without a transpose; gives (N, H, W, F). */
    private static Grid cutIntoRows(PointwiseArguments a) {
        Grid x = Grids.of(a.x());
        Grid y = Grid.zeros(x.n(), x.h(), x.w(), a.filters());
        for (int i = 0; i < y.data().length; i++) {
            for (int channel = 0; channel < x.c(); channel++) {
                y.data()[i] += a.weight(i % a.filters(), channel) * x.data()[i / a.filters() * x.c() + channel];
            }
        }
        return y;
    }

    /** Reads x as C rows of N*H*W values without a transpose; gives (F, N, H, W). */
    private static Grid cutIntoColumns(PointwiseArguments a) {
        Grid x = Grids.of(a.x());
        Grid y = Grid.zeros(a.filters(), x.n(), x.h(), x.w());
        int pixels = x.n() * x.h() * x.w();
        for (int i = 0; i < y.data().length; i++) {
            for (int channel = 0; channel < x.c(); channel++) {
                y.data()[i] += a.weight(i / pixels, channel) * x.data()[channel * pixels + i % pixels];
            }
        }
        return y;
    }
}
