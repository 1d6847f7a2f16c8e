package resnetlab.measure;

import resnetlab.geometry.Plane;
import resnetlab.geometry.ReceptiveField;

/**
 * The receptive field of a layer's output in the input of the whole block, along both axes.
 *
 * @param rows along the height
 * @param columns along the width
 */
public record Fields(ReceptiveField rows, ReceptiveField columns) {

    /** What a position sees of itself. */
    static final Fields POINT = new Fields(ReceptiveField.POINT, ReceptiveField.POINT);

    Fields through(Plane plane) {
        return new Fields(rows.through(plane.height()), columns.through(plane.width()));
    }

    /** Returns what the sum of two branches sees: all that either sees. */
    Fields join(Fields other) {
        return new Fields(join(rows, other.rows), join(columns, other.columns));
    }

    private static ReceptiveField join(ReceptiveField one, ReceptiveField two) {
        long first = Math.min(one.first(0), two.first(0));
        long last = Math.max(one.last(0), two.last(0));
        return new ReceptiveField(last - first + 1, Math.max(one.stride(), two.stride()), first);
    }
}
