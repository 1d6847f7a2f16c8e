package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.learner.LearnerCode;

/** A check in a notebook answers at once. The bounds are five times what a small machine needs. */
class CheckTimeTest {

    private static final int RUNS = 15;

    @ParameterizedTest
    @ValueSource(
            strings = {"output-size/right/formula", "same-padding/right/formula", "identity-block/right/own_class"})
    void answers_at_once_when_warm(String name) throws Exception {
        Solution solution = Solution.right()
                .filter(candidate -> candidate.name().equals(name + ".java"))
                .findFirst()
                .orElseThrow();
        LearnerCode code = Compiled.code(solution);
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            new CheckRunner(i).run(solution.exercise(), code);
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf("%s: first %.3f s, median %.3f s%n", name, first, seconds[RUNS / 2]);

        assertTrue(seconds[RUNS / 2] < 0.5, () -> name + " takes " + seconds[RUNS / 2] + " s");
    }
}
