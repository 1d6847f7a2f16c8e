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
 * Checks {@code long[] convCost(int inChannels, int filters, int f, int n, int p, int s)}. All right numbers are below 2^53, so
 * that doubles are exact.
 */
@Checks
public final class ConvCostChecks {

    private static final int RANDOM_CASES = 6;

    private final LearnerCode code;
    private final Draw draw;

    ConvCostChecks(LearnerCode code, Draw draw) {
        this.code = code;
        this.draw = draw;
    }

    @Test
    @Order(1)
    @DisplayName("One channel, one filter, a 3x3 window on 5x5 pixels: 9 weights at 9 places are 81 multiply-adds")
    void pencil_values() {
        demand(listOf(at(1, 1, 3, 5, 0, 1), at(1, 1, 2, 5, 0, 1), at(1, 1, 3, 7, 0, 2)));
    }

    @Test
    @Order(2)
    @DisplayName("Several channels and filters: every filter has a window of weights for every channel")
    void channels_and_filters() {
        List<ConvCostArguments> all = listOf(at(2, 3, 3, 4, 0, 1), at(4, 2, 1, 3, 0, 1), at(3, 64, 7, 13, 0, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(2, 5);
            all.add(at(draw.between(2, 40), draw.between(41, 90), f, draw.between(f + 1, 30), 0, 1));
        }
        demand(all);
    }

    @Test
    @Order(3)
    @DisplayName("Padding makes more places, and the products with its zeros count: 5x5 on 192 channels")
    void padding() {
        List<ConvCostArguments> all = listOf(at(1, 1, 3, 4, 1, 1), at(192, 32, 5, 28, 2, 1), at(2, 3, 1, 4, 1, 1));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(2, 7);
            int p = draw.between(1, f - 1);
            all.add(at(draw.between(2, 40), draw.between(41, 90), f, draw.between(f + 2, 30), p, 1));
        }
        demand(all);
    }

    @Test
    @Order(4)
    @Weight(2)
    @DisplayName(
            "A stride leaves fewer places, and a rest is dropped: ResNet's first layer has 118,013,952 multiply-adds")
    void stride() {
        List<ConvCostArguments> all = listOf(at(3, 64, 7, 224, 3, 2), at(1, 1, 3, 8, 0, 2), at(256, 512, 1, 15, 0, 2));
        for (int i = 0; i < RANDOM_CASES; i++) {
            int f = draw.between(2, 5);
            int s = draw.between(2, 4);
            int n = f + s * draw.between(2, 8) + draw.between(1, s - 1);
            all.add(at(draw.between(2, 40), draw.between(41, 90), f, n, draw.between(0, f / 2), s));
        }
        demand(all);
    }

    @Test
    @Order(5)
    @DisplayName("A window as large as the image has one place, and a 1x1 window has one for each pixel")
    void largest_and_smallest_window() {
        demand(listOf(
                at(2, 5, 4, 4, 0, 1),
                at(512, 10, 7, 7, 0, 3),
                at(64, 256, 1, 56, 0, 1),
                at(draw.between(2, 9), draw.between(10, 30), 1, draw.between(5, 20), 0, 1)));
    }

    @Test
    @Order(6)
    @Weight(2)
    @DisplayName(
            "Numbers that do not fit an int are exact: 3x3 on 512 channels and 112x112 pixels has 29,595,009,024 multiply-adds")
    void numbers_beyond_an_int() {
        demand(listOf(
                at(512, 512, 3, 112, 1, 1),
                at(46_341, 46_341, 1, 1, 0, 1),
                at(1, 1, 1, 100_003, 0, 1),
                at(50_001, 50_003, 3, 4, 1, 2),
                at(draw.between(500, 900), draw.between(901, 1_500), 3, draw.between(101, 200), 1, 1)));
    }

    private void demand(List<ConvCostArguments> all) {
        ConvCostQuestion.question().demand(code, all);
    }

    private static ConvCostArguments at(int inChannels, int filters, int f, int n, int p, int s) {
        return new ConvCostArguments(inChannels, filters, f, n, p, s);
    }

    private static List<ConvCostArguments> listOf(ConvCostArguments... all) {
        return new ArrayList<>(List.of(all));
    }
}
