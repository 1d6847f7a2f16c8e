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

/** Checks {@code Block convolutionalBlockV15(int f, int[] filters, int s)}. */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class StrideOn3x3Checks extends StridedBlockChecks {

    StrideOn3x3Checks(LearnerCode code, Draw draw) {
        super(code, draw, BlockDesign.STRIDE_ON_3X3);
    }

    @Test
    @Order(10)
    @Weight(2)
    @DisplayName(
            "All-ones weights and an all-ones image of 3 channels and 5 x 6 pixels, f = 3, filters [2, 4, 6], s = 2: the"
                    + " rows are 99 147 147, then 147 219 219, then 99 147 147; an image of minus ones gives 0")
    void pencil_values() {
        demandPencilValues();
    }

    @Test
    @Order(78)
    @DisplayName("f = 3, s = 2: the main path reads every pixel, also those that the shortcut jumps over")
    void positions_read(Draw draw) {
        demandToReadAsARightOne(draw);
    }
}
