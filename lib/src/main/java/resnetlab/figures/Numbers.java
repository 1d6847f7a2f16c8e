package resnetlab.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes numbers for readers: exactly in tables, briefly on pictures. */
final class Numbers {
    private static final double LONG = 10_000;
    private static final String MISSING = "\u2013";

    private Numbers() {}

    /** Returns a number for a table: whole numbers in full, others with six digits. */
    static String exact(double value) {
        return Double.isFinite(value) ? grouped(rounded(value, isWhole(value) ? 19 : 6)) : odd(value);
    }

    /** Returns a number for a picture: three digits, and k, M or G (thousand, million, billion) where it is long. */
    static String brief(double value) {
        if (!Double.isFinite(value)) {
            return odd(value);
        }
        if (Math.abs(value) < LONG) {
            return grouped(rounded(value, isWhole(value) || Math.abs(value) >= 1000 ? 4 : 3));
        }
        BigDecimal three = rounded(value, 3);
        int thousands = Math.min((three.precision() - three.scale() - 1) / 3, 4);
        return grouped(three.movePointLeft(3 * thousands)) + "\u00a0" + "kMGT".charAt(thousands - 1);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e18;
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        boolean tiny = plain.signum() != 0 && plain.precision() - plain.scale() < -4;
        String text =
                tiny ? plain.toString() : String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
        return Words.minus(text);
    }

    private static String odd(double value) {
        return Double.isNaN(value) ? MISSING : value > 0 ? "\u221e" : "\u2212\u221e";
    }
}
