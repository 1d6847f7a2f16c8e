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

/** Checks {@code Block identityBlock(int f, int[] filters)}. */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class IdentityBlockChecks extends SteadyBlockChecks {

    IdentityBlockChecks(LearnerCode code, Draw draw) {
        super(code, draw, BlockDesign.IDENTITY_BLOCK);
    }

    @Test
    @Order(10)
    @Weight(2)
    @DisplayName(
            "All-ones weights and an all-ones image, f = 3, filters [4, 4, 3]: 433 inside, 289 at an edge, 193 in a"
                    + " corner; an image of minus ones gives 0")
    void pencil_values() {
        demandPencilValues(3);
    }

    @Test
    @Order(40)
    @DisplayName("With all weights zero the main path says nothing, and the block gives ReLU(x)")
    void zero_weights(Draw draw) {
        demandOutputOfZeroWeights(draw);
    }
}
