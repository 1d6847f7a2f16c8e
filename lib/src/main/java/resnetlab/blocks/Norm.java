package resnetlab.blocks;

import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.initializer.Initializer;

/**
 * Describes a batch norm over axis 1.
 *
 * <p>Both engines give the same output in both modes. They differ in the running statistics: PyTorch changes them in
 * forward and keeps the variance with n - 1, MXNet on a CPU changes them in backward only and keeps the variance with n.
 *
 * @param epsilon what is added to the variance under the root
 * @param momentum how much of the running statistics is kept in a step, from 0 to 1
 * @param gamma what gamma is before training
 */
public record Norm(float epsilon, float momentum, Gamma gamma) {

    /** DJL's and PyTorch's: epsilon 1e-5, momentum 0.9 of the old (PyTorch writes it as 0.1 of the new). */
    public static final Norm STANDARD = new Norm(1e-5f, 0.9f, Gamma.ONE);

    /** The one of Keras' BatchNormalization, which the course's model has: epsilon 1e-3, momentum 0.99. */
    public static final Norm KERAS = new Norm(1e-3f, 0.99f, Gamma.ONE);

    /**
     * The one of keras.applications' ResNets: epsilon 1.001e-5, momentum 0.99 (keras-team/keras, keras/src/applications/resnet.py
     * and keras/src/layers/normalization/batch_normalization.py).
     */
    public static final Norm KERAS_APPLICATIONS = new Norm(1.001e-5f, 0.99f, Gamma.ONE);

    public Norm {
        if (!(epsilon > 0 && momentum >= 0 && momentum <= 1)) {
            throw new IllegalArgumentException(
                    "epsilon %s, momentum %s: epsilon must be above 0 and momentum from 0 to 1."
                            .formatted(epsilon, momentum));
        }
    }

    /** Returns this norm with another gamma before training. */
    public Norm gamma(Gamma newGamma) {
        return new Norm(epsilon, momentum, newGamma);
    }

    /** Builds the block; any shape with the channels on axis 1. */
    public BatchNorm toBlock() {
        BatchNorm block =
                BatchNorm.builder().optEpsilon(epsilon).optMomentum(momentum).build();
        if (gamma == Gamma.ZERO) {
            block.setInitializer(Initializer.ZEROS, "gamma");
        }
        return block;
    }
}
