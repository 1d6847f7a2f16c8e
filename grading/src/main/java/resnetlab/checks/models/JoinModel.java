package resnetlab.checks.models;

import java.util.List;
import java.util.Optional;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Pass;

/**
 * Two pieces that run on the same input, and what is made of their outputs.
 *
 * @param main the main path
 * @param shortcut the shortcut
 * @param kind what is made of them
 */
record JoinModel(BlockModel main, BlockModel shortcut, Kind kind) implements BlockModel {

    /** What is made of two outputs. */
    enum Kind {
        /** Their sum. */
        SUM,
        /** Their sum, whose gradient goes back through the main path alone. */
        SUM_WITHOUT_GRADIENT_OF_THE_SHORTCUT,
        /** One channel behind the other. */
        STACK
    }

    static BlockModel sum(BlockModel main, BlockModel shortcut) {
        return new JoinModel(main, shortcut, Kind.SUM);
    }

    @Override
    public Optional<ImageSize> build(ImageSize in, List<ParameterKey> keys) {
        Optional<ImageSize> left = main.build(in, keys);
        Optional<ImageSize> right = shortcut.build(in, keys);
        return left.flatMap(one -> right.flatMap(other -> joined(one, other)));
    }

    private Optional<ImageSize> joined(ImageSize one, ImageSize other) {
        if (kind != Kind.STACK) {
            return one.plus(other);
        }
        boolean fits = one.rows() == other.rows() && one.columns() == other.columns();
        return fits
                ? Optional.of(one.of(one.channels() + other.channels(), one.rows(), one.columns()))
                : Optional.empty();
    }

    @Override
    public Layer layer(ReferenceRun run) {
        Layer left = main.layer(run);
        Layer right = shortcut.layer(run);
        return switch (kind) {
            case SUM -> sum(left, right);
            case SUM_WITHOUT_GRADIENT_OF_THE_SHORTCUT -> sum(left, withoutGradient(right));
            case STACK -> throw new IllegalStateException("what is stacked is known by its shape");
        };
    }

    private static Layer sum(Layer left, Layer right) {
        return (x, mode) -> {
            Pass one = left.forward(x, mode);
            Pass other = right.forward(x, mode);
            Grid sum = stretched(one.output(), other.output()).plus(stretched(other.output(), one.output()));
            return new Pass(sum, gradient -> one.backward()
                    .apply(gradient)
                    .plus(other.backward().apply(gradient)));
        };
    }

    /** Repeats an axis of length 1 as often as another grid is long there, as an engine does. */
    private static Grid stretched(Grid grid, Grid other) {
        int channels = Math.max(grid.c(), other.c());
        int rows = Math.max(grid.h(), other.h());
        int columns = Math.max(grid.w(), other.w());
        if (channels == grid.c() && rows == grid.h() && columns == grid.w()) {
            return grid;
        }
        Grid wide = Grid.zeros(grid.n(), channels, rows, columns);
        for (int i = 0; i < wide.data().length; i++) {
            int plane = i / (rows * columns);
            wide.data()[i] = grid.at(
                    plane / channels,
                    plane % channels % grid.c(),
                    i / columns % rows % grid.h(),
                    i % columns % grid.w());
        }
        return wide;
    }

    private static Layer withoutGradient(Layer layer) {
        return (x, mode) -> new Pass(layer.forward(x, mode).output(), gradient -> x.map(value -> 0));
    }
}
