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

/** Checks {@code Block convolutionalBlock(int f, int[] filters, int s)}. */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class ConvolutionalBlockChecks extends StridedBlockChecks {

    ConvolutionalBlockChecks(LearnerCode code, Draw draw) {
        super(code, draw, BlockDesign.CONVOLUTIONAL_BLOCK);
    }

    @Test
    @Order(10)
    @Weight(2)
    @DisplayName(
            "All-ones weights and an all-ones image of 3 channels and 5 x 6 pixels, f = 3, filters [2, 4, 6], s = 2: 219 in"
                    + " the middle, 147 at an edge, 99 in a corner; an image of minus ones gives 0")
    void pencil_values() {
        demandPencilValues();
    }

    @Test
    @Order(78)
    @DisplayName("s = 2: both paths read every second row and column, and nothing in between")
    void positions_read(Draw draw) {
        demandToReadAsARightOne(draw);
    }
}
