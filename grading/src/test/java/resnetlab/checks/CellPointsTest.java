package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import resnetlab.exercise.Exercise;
import resnetlab.learner.Binding;
import resnetlab.learner.DirectLearnerCode;
import resnetlab.notebook.NotAttempted;

class CellPointsTest {

    private static final Binding RIGHT =
            (name, a) -> Optional.of((int) a.get(0) != (int) a.get(1) || (int) a.get(2) != 1);

    private static final Binding BY_STRIDE_ALONE = (name, a) -> Optional.of((int) a.get(2) != 1);

    private static double points(Binding binding) {
        return CellPoints.of("needs-projection", 5, binding);
    }

    @Test
    void gives_all_points_to_a_right_method() {
        assertEquals(1, points(RIGHT));
    }

    @Test
    void gives_the_points_of_the_report_to_a_wrong_method() {
        double reported = new CheckRunner(5)
                .run(Exercise.NEEDS_PROJECTION, new DirectLearnerCode(BY_STRIDE_ALONE))
                .score();
        assertTrue(reported < 1, () -> "points: " + reported);
        assertEquals(reported, points(BY_STRIDE_ALONE));
    }

    @Test
    void gives_nothing_to_a_stub() {
        assertEquals(0, points((name, a) -> {
            throw new NotAttempted();
        }));
    }

    @Test
    void gives_nothing_to_a_method_that_uses_the_kit() {
        assertEquals(
                0, CellPoints.of("needs-projection", 5, RIGHT, exercise -> Optional.of("resnetlab.blocks.Shortcut")));
    }

    @Test
    void refuses_an_exercise_that_does_not_exist_and_names_those_that_do() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> CellPoints.of("padding", 5, RIGHT));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.contains("\"padding\"") && said.contains("needs-projection"), said);
    }
}
