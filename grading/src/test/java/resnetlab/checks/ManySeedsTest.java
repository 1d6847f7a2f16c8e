package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.learner.LearnerCode;

/** No right solution of an exercise about numbers is refused, whatever the random cases are. */
class ManySeedsTest {

    private static final int SEEDS = 100;

    /** Exercises about numbers are worth one point, those about blocks more; blocks take too long for a hundred runs. */
    static Stream<Solution> functions() throws IOException {
        return Solution.right().filter(solution -> solution.exercise().points() == 1);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void right_solutions_get_all_points_on_every_seed(Solution solution) throws Exception {
        LearnerCode code = Compiled.code(solution);
        for (long seed = 1; seed <= SEEDS; seed++) {
            CheckReport report = new CheckRunner(31 * seed * seed).run(solution.exercise(), code);
            assertEquals(ExerciseStatus.CORRECT, report.status(), () -> report.toString());
        }
    }
}
