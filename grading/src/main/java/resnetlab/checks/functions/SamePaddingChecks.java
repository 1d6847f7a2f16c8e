package resnetlab.checks.functions;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import resnetlab.checks.judging.Checks;
import resnetlab.checks.judging.Draw;
import resnetlab.learner.LearnerCode;

/** Checks {@code int[] samePadding(int n, int f, int s)}. Every check holds a case that needs padding. */
@Checks
public final class SamePaddingChecks {

    private static final int RANDOM_CASES = 8;

    private final LearnerCode code;
    private final Draw draw;

    SamePaddingChecks(LearnerCode code, Draw draw) {
        this.code = code;
        this.draw = draw;
    }

    @Test
    @Order(1)
    @DisplayName("An odd window at stride 1: both sides get (f - 1) / 2")
    void odd_window() {
        List<SamePaddingArguments> all = listOf(at(5, 3, 1), at(8, 5, 1), at(9, 1, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            all.add(at(draw.between(8, 40), 2 * draw.between(1, 4) + 1, 1));
        }
        demand(all);
    }

    @Test
    @Order(2)
    @DisplayName("An even window at stride 1: the total is odd, and the extra pixel comes after the input")
    void even_window() {
        List<SamePaddingArguments> all = listOf(at(5, 2, 1), at(8, 4, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            all.add(at(draw.between(8, 40), 2 * draw.between(1, 4), 1));
        }
        demand(all);
    }

    @Test
    @Order(3)
    @DisplayName("A stride that divides n: an even image at stride 2 gets its pixel after, not before")
    void stride_that_divides() {
        List<SamePaddingArguments> all = listOf(at(8, 3, 2), at(224, 7, 2), at(12, 4, 3));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int s = draw.between(2, 4);
            all.add(at(s * draw.between(2, 9), s + draw.between(0, 4), s));
        }
        demand(all);
    }

    @Test
    @Order(4)
    @DisplayName("A stride that does not divide n: the output is n / s rounded up")
    void stride_that_leaves_a_rest() {
        List<SamePaddingArguments> all = listOf(at(7, 3, 2), at(10, 5, 4), at(15, 2, 2), at(2, 5, 3));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int s = draw.between(2, 5);
            all.add(at(s * draw.between(1, 9) + draw.between(1, s - 1), s + draw.between(0, 4), s));
        }
        demand(all);
    }

    @Test
    @Order(5)
    @DisplayName("A stride larger than the window: padding is never negative")
    void stride_larger_than_window() {
        List<SamePaddingArguments> all = listOf(at(8, 2, 4), at(9, 2, 4), at(11, 3, 5), at(10, 2, 4));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(2, 4);
            all.add(at(draw.between(8, 40), f, f + draw.between(1, 3)));
        }
        demand(all);
    }

    @Test
    @Order(6)
    @DisplayName("A 1x1 window needs no padding at any stride; the 3x3 in its place does")
    void one_by_one_window() {
        demand(listOf(
                at(5, 1, 1), at(8, 1, 2), at(8, 3, 2), at(9, 1, 2), at(10, 1, 3), at(draw.between(20, 60), 1, 4)));
    }

    private void demand(List<SamePaddingArguments> all) {
        SamePaddingQuestion.question().demand(code, all);
    }

    private static SamePaddingArguments at(int n, int f, int s) {
        return new SamePaddingArguments(n, f, s);
    }

    private static List<SamePaddingArguments> listOf(SamePaddingArguments... all) {
        return new ArrayList<>(List.of(all));
    }
}
