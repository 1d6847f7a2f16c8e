package resnetlab.data;

import java.util.List;
import java.util.Random;

/** Tones of skin, from light to dark; those between are mixed. */
final class Skin {
    private static final List<Colour> TONES = List.of(
            new Colour(0.98, 0.83, 0.74),
            new Colour(0.92, 0.72, 0.58),
            new Colour(0.78, 0.57, 0.42),
            new Colour(0.60, 0.41, 0.29),
            new Colour(0.42, 0.28, 0.20));

    private Skin() {}

    static Colour draw(Random random) {
        double place = random.nextDouble() * (TONES.size() - 1);
        int lighter = (int) place;
        return TONES.get(lighter).mix(TONES.get(lighter + 1), place - lighter);
    }
}
