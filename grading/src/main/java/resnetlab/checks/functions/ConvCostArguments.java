package resnetlab.checks.functions;

/**
 * The arguments of {@code convCost}.
 *
 * @param inChannels the channels of the input
 * @param filters the channels of the output
 * @param f the window's size
 * @param n the input's rows, which are as many as its columns
 * @param p the padding on each side
 * @param s the stride
 */
record ConvCostArguments(int inChannels, int filters, int f, int n, int p, int s) {

    @Override
    public String toString() {
        return "(inChannels = " + inChannels + ", filters = " + filters + ", f = " + f + ", n = " + n + ", p = " + p
                + ", s = " + s + ")";
    }
}
