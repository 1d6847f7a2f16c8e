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

/** Checks {@code int outputSize(int n, int f, int p, int s)}. */
@Checks
public final class OutputSizeChecks {

    private static final int RANDOM_CASES = 12;

    private final LearnerCode code;
    private final Draw draw;

    OutputSizeChecks(LearnerCode code, Draw draw) {
        this.code = code;
        this.draw = draw;
    }

    @Test
    @Order(1)
    @Weight(2)
    @DisplayName("A window that moves by one pixel: sizes with and without padding are right")
    void stride_of_one() {
        List<WindowArguments> all = listOf(at(5, 3, 0, 1), at(5, 3, 1, 1), at(7, 7, 0, 1), at(8, 5, 2, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            all.add(random(1));
        }
        demand(all);
    }

    @Test
    @Order(2)
    @Weight(2)
    @DisplayName("A stride that fits exactly: sizes are right")
    void stride_that_fits() {
        List<WindowArguments> all = listOf(at(7, 3, 0, 2), at(9, 3, 1, 2), at(227, 11, 0, 4), at(15, 3, 0, 3));
        for (int i = 0; i < RANDOM_CASES; i++) {
            WindowArguments a = random(draw.between(2, 4));
            all.add(at(a.n() + rest(a), a.f(), a.p(), a.s()));
        }
        demand(all);
    }

    @Test
    @Order(3)
    @Weight(3)
    @DisplayName("A stride that leaves a rest, as in ResNet's first layer: sizes are rounded down")
    void stride_that_leaves_a_rest() {
        List<WindowArguments> all = listOf(at(224, 7, 3, 2), at(112, 3, 1, 2), at(56, 3, 1, 2), at(10, 3, 0, 4));
        for (int i = 0; i < RANDOM_CASES; i++) {
            WindowArguments a = random(draw.between(2, 5));
            all.add(rest(a) == a.s() - 1 || rest(a) > 0 ? a : at(a.n() + 1, a.f(), a.p(), a.s()));
        }
        demand(all);
    }

    @Test
    @Order(4)
    @DisplayName("A 1x1 window keeps the size at stride 1, and keeps every s-th pixel at stride s")
    void one_by_one_window() {
        List<WindowArguments> all = listOf(at(5, 1, 0, 1), at(56, 1, 0, 2), at(15, 1, 0, 2), at(1, 1, 0, 3));
        all.add(at(draw.between(20, 99), 1, 0, 3));
        demand(all);
    }

    @Test
    @Order(5)
    @DisplayName("Very large inputs: sizes are exact")
    void large_inputs() {
        demand(listOf(
                at(Integer.MAX_VALUE, 1, 0, 1),
                at(Integer.MAX_VALUE - 2_000, 1_001, 1_000, 1),
                at(16_777_219, 2, 0, 1),
                at(100_000_001, 3, 1, 2),
                at(draw.between(2_000_000_000, 2_100_000_000), 7, 3, 2)));
    }

    @Test
    @Order(6)
    @Weight(2)
    @DisplayName(
            "A window larger than the padded input is refused with an IllegalArgumentException; one that just fits is not")
    void window_larger_than_padded_input() {
        List<WindowArguments> all = listOf(at(3, 3, 0, 2), at(5, 7, 1, 1), at(9, 8, 0, 1));
        all.addAll(List.of(at(2, 3, 0, 2), at(1, 7, 2, 1), at(4, 9, 2, 3), at(1, Integer.MAX_VALUE, 0, 1)));
        int n = draw.between(3, 20);
        all.add(at(n, n + 3, 1, 2));
        demand(all);
    }

    @Test
    @Order(7)
    @Weight(2)
    @DisplayName(
            "Sizes and strides below 1 and a negative padding are refused with an IllegalArgumentException; the least right ones are not")
    void arguments_out_of_range() {
        List<WindowArguments> all = listOf(at(1, 1, 0, 1), at(6, 2, 0, 1), at(7, 1, 1, 1));
        all.addAll(List.of(at(0, 1, 1, 1), at(-3, 1, 4, 1), at(5, 0, 0, 1), at(5, -2, 1, 2)));
        all.addAll(List.of(at(5, 3, -1, 1), at(9, 1, -2, 2), at(5, 3, 1, 0), at(5, 3, 1, -1)));
        demand(all);
    }

    private void demand(List<WindowArguments> all) {
        OutputSizeQuestion.question().demand(code, all);
    }

    private WindowArguments random(int s) {
        int f = draw.between(2, 7);
        return at(draw.between(f + s, 60), f, draw.between(0, f / 2), s);
    }

    /** The pixels that are missing to the next whole stride. */
    private static int rest(WindowArguments a) {
        return (int) Math.floorMod(a.f() - a.padded(), (long) a.s());
    }

    private static WindowArguments at(int n, int f, int p, int s) {
        return new WindowArguments(n, f, p, s);
    }

    private static List<WindowArguments> listOf(WindowArguments... all) {
        return new ArrayList<>(List.of(all));
    }
}
