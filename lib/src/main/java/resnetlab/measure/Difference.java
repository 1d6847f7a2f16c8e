package resnetlab.measure;

/** Differences of values, relative to the largest value. */
final class Difference {
    private Difference() {}

    static double relative(float[] one, float[] two) {
        double[] wide = new double[two.length];
        for (int i = 0; i < two.length; i++) {
            wide[i] = two[i];
        }
        return relative(one, wide);
    }

    static double relative(float[] one, double[] two) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(one[i]), Math.abs(two[i])));
            difference = Math.max(difference, Math.abs(one[i] - two[i]));
        }
        return largest == 0 ? 0 : difference / largest;
    }
}
