package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import java.util.Random;
import resnetlab.checks.reference.Grid;

/** Numbers between the engine's single and the reference's double precision. */
final class Doubles {
    private Doubles() {}

    static double[] of(NDArray array) {
        float[] floats = array.toFloatArray();
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }

    static float[] floats(Grid grid) {
        float[] floats = new float[grid.data().length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) grid.data()[i];
        }
        return floats;
    }

    /** Normal numbers that a float can hold exactly. */
    static Grid normal(Grid sizes, long seed) {
        Random random = new Random(seed);
        return sizes.map(ignored -> (float) random.nextGaussian());
    }
}
