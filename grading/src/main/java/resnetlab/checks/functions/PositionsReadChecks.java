package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import resnetlab.checks.judging.Checks;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Weight;
import resnetlab.learner.LearnerCode;

/**
 * Checks {@code boolean[] positionsRead(int n, int f, int p, int s)}. Every check holds positions that are read and positions
 * that are not.
 */
@Checks
public final class PositionsReadChecks {

    private static final int RANDOM_CASES = 10;

    private final LearnerCode code;
    private final Draw draw;

    PositionsReadChecks(LearnerCode code, Draw draw) {
        this.code = code;
        this.draw = draw;
    }

    @Test
    @Order(1)
    @DisplayName("A 1x1 window at stride 2 reads every second position, at stride 3 every third")
    void one_by_one_window() {
        List<WindowArguments> all = listOf(at(8, 1, 0, 2), at(7, 1, 0, 2), at(8, 1, 0, 3), at(5, 1, 0, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            all.add(at(draw.between(6, 24), 1, 0, draw.between(2, 5)));
        }
        demand(all);
    }

    @Test
    @Order(2)
    @DisplayName("A stride larger than the window leaves gaps: 2 of 3 positions under a window of 2 at stride 3")
    void gaps() {
        List<WindowArguments> all = listOf(at(8, 2, 0, 3), at(11, 3, 0, 4), at(7, 2, 0, 5));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(2, 4);
            int s = f + draw.between(1, 3);
            all.add(at(f + s * draw.between(1, 4), f, 0, s));
        }
        demand(all);
    }

    @Test
    @Order(3)
    @DisplayName("What is left over behind the last window is not read: the last of 8 under a window of 3 at stride 2")
    void left_over() {
        List<WindowArguments> all = listOf(at(8, 3, 0, 2), at(7, 3, 0, 2), at(5, 3, 0, 1), at(9, 4, 0, 3));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(2, 5);
            int s = draw.between(2, f);
            all.add(at(f + s * draw.between(1, 4) + draw.between(1, s - 1), f, 0, s));
        }
        demand(all);
    }

    @Test
    @Order(4)
    @Weight(2)
    @DisplayName(
            "With padding the first window begins at -p: a 3x3 at stride 2 reads all, a 1x1 reads the odd positions")
    void padding() {
        List<WindowArguments> all =
                listOf(at(8, 3, 1, 2), at(7, 3, 1, 2), at(8, 1, 1, 2), at(9, 3, 1, 4), at(9, 5, 2, 2));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(2, 5);
            all.add(at(draw.between(f + 4, 24), f, draw.between(1, f - 1), f + draw.between(1, 3)));
        }
        demand(all);
    }

    @Test
    @Order(5)
    @DisplayName(
            "A window that lies wholly in the padding reads nothing: with n = 2, f = 2, p = 3, s = 5 no position is read")
    void windows_wholly_in_the_padding() {
        List<WindowArguments> all = listOf(at(2, 2, 3, 5), at(3, 1, 2, 2), at(1, 1, 1, 1), at(4, 2, 5, 3));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(1, 3);
            all.add(at(draw.between(1, 9), f, f + draw.between(0, 3), draw.between(1, 5)));
        }
        demand(all);
    }

    @Test
    @Order(6)
    @Weight(2)
    @DisplayName("Sizes, windows, paddings and strides of all kinds: every position is right")
    void all_kinds() {
        List<WindowArguments> all = listOf(at(1, 1, 0, 3), at(15, 3, 1, 2), at(15, 1, 0, 2), at(6, 6, 0, 4));
        for (int i = 0; i < 3 * RANDOM_CASES; i++) {
            int n = draw.between(1, 24);
            int p = draw.between(0, 3);
            all.add(at(n, draw.between(1, Math.min(n + 2 * p, 7)), p, draw.between(1, 6)));
        }
        demand(all);
    }

    private void demand(List<WindowArguments> all) {
        PositionsReadQuestion.question().demand(code, all);
    }

    private static WindowArguments at(int n, int f, int p, int s) {
        return new WindowArguments(n, f, p, s);
    }

    private static List<WindowArguments> listOf(WindowArguments... all) {
        return new ArrayList<>(List.of(all));
    }
}
