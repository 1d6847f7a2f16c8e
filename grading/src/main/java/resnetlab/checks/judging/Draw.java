package resnetlab.checks.judging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws random cases. The same seed and check draw the same cases on every machine and JDK. */
public final class Draw {

    private final Random random;

    /** Starts from a run's seed, in a sequence of its own for each check. */
    public Draw(long seed, String checkId) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + checkId.hashCode());
    }

    /** Draws a whole number between two, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Draws different whole numbers between two, both included. */
    public List<Integer> different(int count, int least, int most) {
        List<Integer> all = new ArrayList<>();
        for (int number = least; number <= most; number++) {
            all.add(number);
        }
        Collections.shuffle(all, random);
        return all.subList(0, count);
    }

    /** Draws a number from the interval [least, most). */
    public float real(double least, double most) {
        return (float) (least + (most - least) * random.nextDouble());
    }
}
