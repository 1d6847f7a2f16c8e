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
 * @param parametersAfter the parameters after the run: running statistics move in training;
 *     absent where there are too many values
 */
public record Observation(
        Tensor output, Tensor inputAfter, Optional<Gradients> gradients, List<Optional<Tensor>> parametersAfter) {

    /** How many values a parameter may have to be told about; no check compares the large ones of a whole network. */
    static final int MOST_VALUES = 1 << 16;

    public Observation {
        parametersAfter = List.copyOf(parametersAfter);
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
