package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.training.optimizer.Optimizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Gradient descent with momentum, as DJL's own: v = momentum * v + rate * gradient, weight = weight - v. It works in the arrays
 * that are there. With PyTorch, DJL's own copies each gradient once more, and adds the weights times a decay that is 0.
 */
final class InPlaceSgd extends Optimizer {
    private final float rate;
    private final float momentum;
    private final Map<String, NDArray> velocities = new HashMap<>();

    InPlaceSgd(float rate, float momentum) {
        super(new Settings());
        this.rate = rate;
        this.momentum = momentum;
    }

    /**
     * Moves a weight, and sets its own gradient to zero, since PyTorch adds the next one to it.
     *
     * @param gradient a copy that DJL has made
     */
    @Override
    public void update(String parameterId, NDArray weight, NDArray gradient) {
        gradient.muli(rate);
        weight.subi(
                momentum == 0
                        ? gradient
                        : velocity(parameterId, weight).muli(momentum).addi(gradient));
        try (NDArray own = weight.getGradient()) {
            own.subi(own);
        }
    }

    /** They live as long as the weights. */
    private NDArray velocity(String parameterId, NDArray weight) {
        return velocities.computeIfAbsent(parameterId, id -> weight.zerosLike());
    }

    /** Leaves everything as it is in DJL. */
    private static final class Settings extends OptimizerBuilder<Settings> {
        @Override
        protected Settings self() {
            return this;
        }
    }
}
