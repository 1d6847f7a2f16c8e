package resnetlab.checks.functions;

/**
 * The arguments of {@code needsProjection}.
 *
 * @param inChannels the channels of the block's input
 * @param outChannels the channels of its output
 * @param stride its stride
 */
record ProjectionArguments(int inChannels, int outChannels, int stride) {

    boolean keepsChannels() {
        return inChannels == outChannels;
    }

    @Override
    public String toString() {
        return "(inChannels = " + inChannels + ", outChannels = " + outChannels + ", stride = " + stride + ")";
    }
}
