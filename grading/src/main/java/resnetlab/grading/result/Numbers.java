package resnetlab.grading.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as results carry them and as people read them. */
public final class Numbers {

    private static final int STORED_PLACES = 4;

    private Numbers() {}

    /** Rounds to the decimal places that a stored result keeps, so that one that is read back is the same. */
    static double stored(double points) {
        return rounded(points, STORED_PLACES).doubleValue();
    }

    /** Returns points with the decimal places that a stored result keeps, without zeros at the end. */
    public static BigDecimal exact(double points) {
        return rounded(points, STORED_PLACES);
    }

    /** Rounds to at most {@code places} decimal places, without zeros at the end. */
    static BigDecimal rounded(double number, int places) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(places, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Writes points with at most two decimal places. */
    public static String points(double points) {
        return rounded(points, 2).toPlainString();
    }

    /** Returns the share that was earned, from 0 to 1; 0 where nothing can be earned. */
    public static BigDecimal fraction(double score, int max) {
        return max == 0 ? BigDecimal.ZERO : rounded(Math.min(1, score / max), 6);
    }
}
