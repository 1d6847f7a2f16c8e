package resnetlab.checks;

import java.util.Locale;

/** Points as a learner reads them; the exact number is in the results. */
public final class Points {

    private Points() {}

    /**
     * Writes for example "1 of 1 point" or "about 0.6 of 1 point". Between nothing and everything there is one digit behind
     * the point, rounded down, so that only a right answer has all; the least is 0.1.
     *
     * @param score the points earned
     * @param max the points to be had
     */
    public static String of(double score, int max) {
        double tenths = Math.floor(score * 10 + 1e-9);
        boolean whole = Math.abs(score - Math.rint(score)) < 1e-9;
        String earned = whole ? String.valueOf((long) Math.rint(score)) : "about " + digits(Math.max(tenths, 1) / 10);
        return earned + " of " + max + (max == 1 ? " point" : " points");
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceAll("\\.0$", "");
    }

    /** Writes for example "5 of 7 checks passed". */
    public static String checks(long passed, int planned) {
        return passed + " of " + planned + (planned == 1 ? " check passed" : " checks passed");
    }
}
