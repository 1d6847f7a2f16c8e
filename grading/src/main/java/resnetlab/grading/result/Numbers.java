package resnetlab.grading.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    /** Rounds to at most {@code places} decimal places, without zeros at the end. */
    static BigDecimal rounded(double number, int places) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(places, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Writes points with at most two decimal places. */
    static String points(double points) {
        return rounded(points, 2).toPlainString();
    }
}
