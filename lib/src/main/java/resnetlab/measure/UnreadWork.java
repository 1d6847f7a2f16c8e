package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * The multiply-adds of a block whose results no later layer reads: those before a strided 1x1, for example.
 *
 * @param multiplyAdds all of them, for one image
 * @param unread those for positions that no way leads from to an output
 */
public record UnreadWork(long multiplyAdds, long unread) {

    /**
     * Counts the work of a block.
     *
     * @param block a block that {@link LayerTable} takes
     * @param inputShape the input's shape (N, C, H, W)
     */
    public static UnreadWork of(Block block, Shape inputShape) {
        long all = 0;
        long unread = 0;
        for (Demand.Needed layer : Demand.of(Layouts.of(block, inputShape)).layers()) {
            ReadMap map = new ReadMap(layer.needed());
            long perPosition = layer.leaf().multiplyAdds() / map.positions();
            all += layer.leaf().multiplyAdds();
            unread += perPosition * (map.positions() - map.readPositions());
        }
        return new UnreadWork(all, unread);
    }

    /** Returns the part of the work that nobody reads, from 0 to 1. */
    public double fraction() {
        return multiplyAdds == 0 ? 0 : (double) unread / multiplyAdds;
    }
}
