package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0 of 1 point",
        "1, 1, 1 of 1 point",
        "0.6923076923, 1, about 0.6 of 1 point",
        "0.99, 1, about 0.9 of 1 point",
        "0.02, 1, about 0.1 of 1 point",
        "0.30000000000000004, 1, about 0.3 of 1 point",
        "8.7, 10, about 8.7 of 10 points",
        "9.04, 10, about 9 of 10 points",
        "10, 10, 10 of 10 points",
    })
    void are_rounded_down_to_one_digit_and_only_a_right_answer_has_all(double score, int max, String words) {
        assertEquals(words, Points.of(score, max));
    }

    @Test
    void checks_are_counted() {
        assertEquals("3 of 7 checks passed", Points.checks(3, 7));
        assertEquals("0 of 1 check passed", Points.checks(0, 1));
    }
}
