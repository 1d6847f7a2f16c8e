package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Locale;
import resnetlab.measure.LayerTable;

/**
 * What a notebook says, with the numbers that the code computes put in.
 *
 * @param place the number of the notebook, or {@link Prose#MISCONCEPTIONS}
 * @param words what must stand there, as it stands there
 */
record Fact(String place, String words) {
    private static final double MILLION = 1e6;

    /** Puts numbers into a phrase, thousands separated by commas. */
    static Fact in(String place, String phrase, Object... numbers) {
        return new Fact(place, String.format(Locale.ROOT, phrase, numbers));
    }

    static long weights(Block block, Shape input) {
        return LayerTable.of(block, input).trainable();
    }

    static long work(Block block, Shape input) {
        return LayerTable.of(block, input).multiplyAdds();
    }

    static long millions(long count) {
        return Math.round(count / MILLION);
    }
}
