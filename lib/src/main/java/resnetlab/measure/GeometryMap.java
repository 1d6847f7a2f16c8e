package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * Asks the geometry what a block reads: every position from which a way leads through windows and branches to an output.
 * Needs no engine and no weights, so that it is independent of {@link GradientMap}; the two agree unless a ReLU happens to
 * be shut for all that a position feeds. A batch norm counts as working on each position alone, as it does in inference.
 */
public final class GeometryMap {
    private GeometryMap() {}

    /**
     * Maps the positions that a block reads.
     *
     * @param block a block that {@link LayerTable} takes
     * @param inputShape the input's shape (N, C, H, W)
     */
    public static ReadMap of(Block block, Shape inputShape) {
        return new ReadMap(Demand.of(Layouts.of(block, inputShape)).input());
    }
}
