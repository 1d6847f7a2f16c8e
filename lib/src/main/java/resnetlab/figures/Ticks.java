package resnetlab.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A numeric axis of a chart: where it begins and ends, and its round numbers.
 *
 * @param from the first tick
 * @param to the last tick
 * @param step what lies between two ticks: 1, 2 or 5 times a power of ten
 */
record Ticks(double from, double to, double step) {
    private static final int MOST = 6;
    private static final double CLOSE_TO_ZERO = 0.5;

    /** Finds the axis for some numbers; zero belongs to it when the numbers come near it. */
    static Ticks of(double[] values) {
        return spanning(values, CLOSE_TO_ZERO);
    }

    /** Finds the axis for lengths that begin at zero. */
    static Ticks fromZero(double[] values) {
        return spanning(values, 1);
    }

    private static Ticks spanning(double[] values, double close) {
        double[] known = DoubleStream.of(values).filter(Double::isFinite).toArray();
        double low = DoubleStream.of(known).min().orElse(0);
        double high = DoubleStream.of(known).max().orElse(1);
        low = low > 0 && low <= close * high ? 0 : low;
        high = high < 0 && high >= close * low ? 0 : high;
        if (low == high) {
            low -= Math.abs(high) / 2;
            high = high == 0 ? 1 : high + Math.abs(high) / 2;
        }
        double step = step((high - low) / (MOST - 1));
        return new Ticks(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double times = least / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    /** Returns the round numbers of the axis, from the lowest. */
    List<Double> places() {
        List<Double> places = new ArrayList<>();
        long count = Math.round((to - from) / step);
        for (long i = 0; i <= count; i++) {
            places.add(Double.parseDouble(String.format(Locale.ROOT, "%.9g", from + i * step)));
        }
        return places;
    }

    /** Returns how far along the axis a number lies: 0 at its beginning, 1 at its end. */
    double along(double value) {
        return (value - from) / (to - from);
    }
}
