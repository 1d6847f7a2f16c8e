package resnetlab.learner;

import java.util.List;

/**
 * One run of a block.
 *
 * @param construction the block
 * @param parameterValues a value for each parameter, in the order of the {@link BlockDescription}
 * @param input the input (N, C, H, W)
 * @param run forward in inference, or forward and backward in training
 */
public record Experiment(Construction construction, List<ParameterValue> parameterValues, Tensor input, Run run) {

    public Experiment {
        parameterValues = List.copyOf(parameterValues);
    }

    /** How the block is run. */
    public sealed interface Run {}

    /** Run forward; batch normalisation uses running statistics. */
    public record Inference() implements Run {}

    /**
     * Run forward and backward; batch normalisation uses batch statistics and moves the running ones. Backward always
     * follows, because MXNet moves running statistics only then.
     *
     * @param outputGradient the gradient of the loss in the output, of the output's shape (N, C, H, W)
     */
    public record Training(Tensor outputGradient) implements Run {}
}
