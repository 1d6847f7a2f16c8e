package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * The sums over the layers of one stage.
 *
 * @param name the stage
 * @param output the shape that comes out of it
 * @param trainable how many numbers it learns
 * @param otherParameters how many other numbers it keeps
 * @param multiplyAdds for one image
 * @param field what an output position sees of the block's input
 */
public record StageTotal(
        String name, Shape output, long trainable, long otherParameters, long multiplyAdds, Fields field) {

    static StageTotal of(String name, List<LayerRow> rows) {
        LayerRow last = rows.get(rows.size() - 1);
        return new StageTotal(
                name,
                last.output(),
                rows.stream().mapToLong(LayerRow::trainable).sum(),
                rows.stream().mapToLong(LayerRow::otherParameters).sum(),
                rows.stream().mapToLong(LayerRow::multiplyAdds).sum(),
                last.field());
    }
}
