package resnetlab.checks.blocks;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import resnetlab.checks.judging.Checks;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Weight;
import resnetlab.checks.models.BlockArguments;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ImageSize;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Tensor;

/** Checks {@code Block averageShortcut(int filters, int s)}. Gradients are asked for only where no window sticks out. */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class AverageShortcutChecks extends BlockChecks {

    private static final BlockDesign DESIGN = BlockDesign.AVERAGE_SHORTCUT;

    AverageShortcutChecks(LearnerCode code, Draw draw) {
        super(code, draw, setting(DESIGN, 7, 8, 1, 2), setting(DESIGN, 6, 8, 1, 2));
    }

    @Override
    List<BlockSetting> others() {
        return List.of(
                setting(DESIGN, 5, 7, 1, 1),
                setting(DESIGN, 7, 8, 1, 3),
                setting(DESIGN, 9, 9, 1, 3),
                setting(DESIGN, 8, 8, 1, 2));
    }

    @Test
    @Order(10)
    @Weight(2)
    @DisplayName(
            "All-ones weights, s = 2, two channels that both hold 1 2 3 / 4 5 6 / 7 8 9: the output is 6 9 / 15 18, for"
                    + " a window that sticks out averages the pixels that exist")
    void pencil_values() {
        ImageSize size = new ImageSize(1, 2, 3, 3);
        float[] image = new float[size.values()];
        for (int i = 0; i < image.length; i++) {
            image[i] = i % 9 + 1;
        }
        demandPencilValues(new BlockSetting(DESIGN, size, BlockArguments.of(1, 2, 5)), new Tensor(size.shape(), image));
    }
}
