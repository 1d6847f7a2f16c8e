package resnetlab.blocks;

/**
 * How the convolutions of a block are made, apart from their sizes.
 *
 * @param bias whether they have a bias
 * @param norm the batch norm that follows each
 * @param lastGamma gamma of the last norm on the main path before training
 */
public record Style(Bias bias, Norm norm, Gamma lastGamma) {

    /** Without bias, with DJL's batch norm: as torchvision has it. */
    public static final Style STANDARD = new Style(Bias.NONE, Norm.STANDARD, Gamma.ONE);

    /** With a bias and the batch norm of Keras: as the course has it. */
    public static final Style KERAS = new Style(Bias.LEARNED, Norm.KERAS, Gamma.ONE);

    /** Without bias, with the batch norm of keras.applications' ResNets, whose weights {@link Weights} can load. */
    public static final Style KERAS_APPLICATIONS = new Style(Bias.NONE, Norm.KERAS_APPLICATIONS, Gamma.ONE);

    /** Returns this style with another last gamma. */
    public Style lastGamma(Gamma gamma) {
        return new Style(bias, norm, gamma);
    }

    ConvNorm relu(Conv conv) {
        return new ConvNorm(conv.bias(bias), norm, Nonlinearity.RELU);
    }

    ConvNorm linear(Conv conv) {
        return new ConvNorm(conv.bias(bias), norm, Nonlinearity.NONE);
    }

    ConvNorm last(Conv conv) {
        return new ConvNorm(conv.bias(bias), norm.gamma(lastGamma), Nonlinearity.NONE);
    }
}
