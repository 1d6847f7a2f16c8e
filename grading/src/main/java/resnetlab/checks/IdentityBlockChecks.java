package resnetlab.checks;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import resnetlab.learner.LearnerCode;

/** Checks {@code Block identityBlock(int f, int[] filters)}. */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityBlockChecks extends BlockChecks {

    private static final BlockDesign DESIGN = BlockDesign.IDENTITY_BLOCK;

    IdentityBlockChecks(LearnerCode code, Draw draw) {
        super(code, draw, setting(DESIGN, 7, 8, 3, 1), setting(DESIGN, 7, 8, 3, 1));
    }

    @Override
    List<BlockSetting> others() {
        return List.of(setting(DESIGN, 7, 8, 1, 1), setting(DESIGN, 7, 8, 5, 1), setting(DESIGN, 8, 8, 3, 1));
    }

    @Test
    @Order(10)
    @Weight(2)
    @DisplayName(
            "All-ones weights and an all-ones image, f = 3, filters [4, 4, 3]: 433 inside, 289 at an edge, 193 in a"
                    + " corner; an image of minus ones gives 0")
    void pencil_values() {
        InputSize size = new InputSize(2, 3, 4, 5);
        demandPencilValues(new BlockSetting(DESIGN, size, BlockArguments.of(3, 1, 4, 4, 3)), onesAndMinusOnes(size));
    }

    @Test
    @Order(40)
    @DisplayName("With all weights zero the main path says nothing, and the block gives ReLU(x)")
    void zero_weights(Draw draw) {
        demandOutputOfZeroWeights(draw);
    }
}
