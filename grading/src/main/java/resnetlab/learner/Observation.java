package resnetlab.learner;

import java.util.List;
import java.util.Optional;

/**
 * What was seen in one run of a block.
 *
 * @param output the output (N, C, H, W)
 * @param inputAfter the input array after the run, which a right block leaves as it was
 * @param gradients the gradients of a training run, absent in inference and where the output has not the shape of the
 *     output gradient
 * @param runningAfter the running statistics after a training run, in the block's order of parameters; absent for other
 *     parameters and where there are too many values, none after inference
 */
public record Observation(
        Tensor output, Tensor inputAfter, Optional<Gradients> gradients, List<Optional<Tensor>> runningAfter) {

    /** How many values a parameter may have to get a gradient: no check compares those of a network's large layers. */
    static final int MOST_VALUES = 1 << 14;

    public Observation {
        runningAfter = List.copyOf(runningAfter);
    }

    /**
     * Gradients of the loss.
     *
     * @param input in the input (N, C, H, W)
     * @param parameters in each parameter, in the block's order; absent for running statistics and
     *     where there are too many values
     */
    public record Gradients(Tensor input, List<Optional<Tensor>> parameters) {

        public Gradients {
            parameters = List.copyOf(parameters);
        }
    }
}
