package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resnetlab.geometry.Plane;

/**
 * Goes back through a layout from its outputs and marks the positions that are needed.
 *
 * <p>Positions are [row][column]; what is no image has one position.
 */
final class Demand {

    /**
     * A layer with what the layers behind it need of its output.
     *
     * @param leaf the layer
     * @param needed the positions of its output
     */
    record Needed(Layout.Leaf leaf, boolean[][] needed) {}

    private final List<Needed> layers = new ArrayList<>();
    private final boolean[][] input;

    private Demand(Layout layout) {
        boolean[][] all = none(layout.output());
        for (boolean[] row : all) {
            Arrays.fill(row, true);
        }
        input = back(layout, all);
    }

    /** Marks what all outputs need. */
    static Demand of(Layout layout) {
        return new Demand(layout);
    }

    /** Returns the positions of the input that are needed. */
    boolean[][] input() {
        return input;
    }

    /** Returns the layers, the last one first. */
    List<Needed> layers() {
        return layers;
    }

    private boolean[][] back(Layout layout, boolean[][] outputs) {
        if (layout instanceof Layout.Leaf leaf) {
            layers.add(new Needed(leaf, outputs));
            return through(leaf.plane(), outputs);
        }
        if (layout instanceof Layout.Series series) {
            boolean[][] needed = outputs;
            for (int i = series.parts().size() - 1; i >= 0; i--) {
                needed = back(series.parts().get(i), needed);
            }
            return needed;
        }
        Layout.Branches branches = (Layout.Branches) layout;
        boolean[][] joined = back(branches.join(), outputs);
        return branches.branches().stream()
                .map(branch -> back(branch, joined))
                .reduce(Demand::either)
                .orElse(joined);
    }

    /** Marks what windows read: first along the width, then along the height. */
    private static boolean[][] through(Plane plane, boolean[][] outputs) {
        boolean[][] rows = new boolean[plane.height().n()][plane.width().n()];
        for (int row = 0; row < outputs.length; row++) {
            boolean[] columns = new boolean[plane.width().n()];
            for (int column = 0; column < outputs[row].length; column++) {
                if (outputs[row][column]) {
                    plane.width().window(column).inputs().forEach(position -> columns[position] = true);
                }
            }
            plane.height().window(row).inputs().forEach(position -> add(rows[position], columns));
        }
        return rows;
    }

    private static void add(boolean[] to, boolean[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] |= more[i];
        }
    }

    private static boolean[][] either(boolean[][] one, boolean[][] two) {
        for (int row = 0; row < one.length; row++) {
            add(one[row], two[row]);
        }
        return one;
    }

    private static boolean[][] none(Shape output) {
        return output.dimension() == 4
                ? new boolean[Math.toIntExact(output.get(2))][Math.toIntExact(output.get(3))]
                : new boolean[1][1];
    }
}
