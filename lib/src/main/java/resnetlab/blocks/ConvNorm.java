package resnetlab.blocks;

/**
 * Describes a convolution, its batch norm and, if wanted, a ReLU.
 *
 * @param conv the convolution
 * @param norm the batch norm
 * @param activation what follows
 */
public record ConvNorm(Conv conv, Norm norm, Nonlinearity activation) {

    /** Describes a convolution with the standard batch norm and a ReLU. */
    public static ConvNorm relu(Conv conv) {
        return new ConvNorm(conv, Norm.STANDARD, Nonlinearity.RELU);
    }

    /** Describes a convolution with the standard batch norm and nothing after it. */
    public static ConvNorm linear(Conv conv) {
        return new ConvNorm(conv, Norm.STANDARD, Nonlinearity.NONE);
    }

    /** Builds the block: (N, C, H, W) to (N, filters, H', W'). */
    public Chain toBlock() {
        return addTo(new Chain("convolution, norm"), "");
    }

    /** Adds conv, norm and relu, each with this suffix, to the end of a chain. */
    Chain addTo(Chain chain, String suffix) {
        chain.then("conv" + suffix, conv.toBlock()).then("norm" + suffix, norm.toBlock());
        return activation == Nonlinearity.RELU ? chain.then("relu" + suffix, new Relu()) : chain;
    }
}
