package resnetlab.measure;

import ai.djl.engine.Engine;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** Optimisers for {@link Training} and for DJL's own trainer. */
public final class Optimizers {
    private static final String PYTORCH = "PyTorch";

    private Optimizers() {}

    /**
     * Returns the optimiser that suits residual networks on few images: Adam (Kingma and Ba 2014), whose rate falls to a
     * fiftieth along a cosine (Loshchilov and Hutter 2016, "SGDR", equation 5).
     *
     * @param rate the first step's learning rate; 0.002 for a small network, 0.001 for ResNet-50
     * @param steps after how many steps the rate is at its lowest: batches per epoch times epochs
     */
    public static Optimizer adam(float rate, int steps) {
        if (!(rate > 0) || steps < 1) {
            throw new IllegalArgumentException(
                    "The rate is %s and the steps are %s: the rate must be above 0 and there must be at least one step."
                            .formatted(rate, steps));
        }
        return Optimizer.adam()
                .optLearningRateTracker(Tracker.cosine()
                        .setBaseValue(rate)
                        .optFinalValue(rate / 50)
                        .setMaxUpdates(steps)
                        .build())
                .build();
    }

    /**
     * Returns gradient descent with momentum, v = momentum * v + rate * gradient, weight = weight - v, as DJL's own gives it. On
     * PyTorch it works in place and takes two thirds of the processor time of DJL's own, which is a sixth of a step of ResNet-50
     * with 8 images of 64 x 64.
     *
     * @param rate the learning rate, the same in all steps
     * @param momentum from 0, none, to below 1; He et al. 2016 (section 3.4) take 0.9
     */
    public static Optimizer sgd(float rate, float momentum) {
        if (!(rate > 0) || !(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException(
                    "The rate is %s and the momentum is %s: the rate must be above 0 and the momentum from 0 to below 1."
                            .formatted(rate, momentum));
        }
        if (Engine.getInstance().getEngineName().equals(PYTORCH)) {
            return new InPlaceSgd(rate, momentum);
        }
        return Optimizer.sgd()
                .setLearningRateTracker(Tracker.fixed(rate))
                .optMomentum(momentum)
                .build();
    }
}
