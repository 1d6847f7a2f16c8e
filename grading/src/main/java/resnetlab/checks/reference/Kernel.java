package resnetlab.checks.reference;

/**
 * The weights of a convolution.
 *
 * @param weights (filters, channels, f, f)
 * @param places where the weights lie that are not zero; the others cost nothing
 */
public record Kernel(Grid weights, int[] places) {

    /** Makes a kernel of weights (filters, channels, f, f). */
    public static Kernel of(Grid weights) {
        double[] data = weights.data();
        int count = 0;
        for (double weight : data) {
            if (weight != 0) {
                count++;
            }
        }
        int[] places = new int[count];
        int next = 0;
        for (int i = 0; i < data.length; i++) {
            if (data[i] != 0) {
                places[next++] = i;
            }
        }
        return new Kernel(weights, places);
    }
}
