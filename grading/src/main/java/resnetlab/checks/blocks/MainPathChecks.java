package resnetlab.checks.blocks;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import resnetlab.checks.judging.Checks;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Weight;
import resnetlab.checks.models.BlockDesign;
import resnetlab.learner.LearnerCode;

/** Checks {@code Block mainPath(int f, int[] filters)}. */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class MainPathChecks extends SteadyBlockChecks {

    MainPathChecks(LearnerCode code, Draw draw) {
        super(code, draw, BlockDesign.MAIN_PATH);
    }

    @Test
    @Order(10)
    @Weight(2)
    @DisplayName(
            "All-ones weights and an all-ones image of 3 channels, f = 3, filters [4, 4, 5]: 432 inside, 288 at an edge,"
                    + " 192 in a corner; an image of minus ones gives 0")
    void pencil_values() {
        demandPencilValues(5);
    }
}
