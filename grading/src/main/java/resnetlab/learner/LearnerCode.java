package resnetlab.learner;

/**
 * Reaches a learner's code: calls a method of theirs, or builds a block of theirs and runs it.
 *
 * <p>Every method throws {@link LearnerCodeException} when the learner's code does not give an answer; the
 * {@link Failure} inside says why. A block is built anew for each {@link #describe}, and for an {@link #observe} whose parameter
 * values are others than those of the run before, because MXNet refuses new ones once a block has run. With the same values, a
 * block that ran in inference runs again. A block that throws while it is described is built once more, for it may need its
 * parameters' gradients, which it gets only then.
 */
public interface LearnerCode {

    /**
     * Calls a method of the learner's.
     *
     * @param invocation the method and its arguments
     * @return what the method returned, and what it left of its arguments
     */
    CallResult call(Invocation invocation);

    /**
     * Builds a block, initialises it for an input shape and lists what it holds.
     *
     * @param construction the method that builds the block, and the input shape (N, C, H, W)
     * @return its parameters
     */
    BlockDescription describe(Construction construction);

    /**
     * Builds a block and sets its parameters, unless it has just run with them in inference, and runs it.
     *
     * @param experiment the block, its parameter values, the input and the mode
     * @return output, gradients where asked for, and the parameters afterwards
     */
    Observation observe(Experiment experiment);
}
