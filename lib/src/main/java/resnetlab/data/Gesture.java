package resnetlab.data;

import static resnetlab.data.Finger.INDEX;
import static resnetlab.data.Finger.LITTLE;
import static resnetlab.data.Finger.MIDDLE;
import static resnetlab.data.Finger.RING;
import static resnetlab.data.Finger.THUMB;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Which fingers show a number. One, two and three have two habits each: from the index finger on, or from the thumb on. */
final class Gesture {
    private static final double ARM = 4.5;
    private static final List<List<Set<Finger>>> HABITS = List.of(
            List.of(Set.of()),
            List.of(Set.of(INDEX), Set.of(THUMB)),
            List.of(Set.of(INDEX, MIDDLE), Set.of(THUMB, INDEX)),
            List.of(Set.of(INDEX, MIDDLE, RING), Set.of(THUMB, INDEX, MIDDLE)),
            List.of(Set.of(INDEX, MIDDLE, RING, LITTLE)),
            List.of(Set.of(Finger.values())));

    private Gesture() {}

    /** Draws a hand with so many fingers stretched out: its parts, those in front last. */
    static List<Part> draw(int fingers, Random random) {
        List<Set<Finger>> habits = HABITS.get(fingers);
        Set<Finger> stretched = habits.get(random.nextInt(habits.size()));
        double spread = 0.8 + 0.5 * random.nextDouble();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Capsule(0, -0.8, 0, -ARM, 0.62, 0.75));
        for (Finger finger : Finger.values()) { // a set of the JDK has no fixed order
            if (stretched.contains(finger)) {
                parts.add(finger.stretched(spread, random));
            }
        }
        parts.add(new Part.RoundedBox(1.02, 1.12, 0.42));
        for (Finger finger : Finger.values()) {
            if (!stretched.contains(finger)) {
                parts.add(finger.folded());
            }
        }
        return parts;
    }
}
