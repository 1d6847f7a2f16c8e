package resnetlab.learner;

/**
 * A block that is to be built.
 *
 * @param builder the learner's method that returns the block
 * @param inputShape the shape (N, C, H, W) that the block is initialised for
 */
public record Construction(Invocation builder, long[] inputShape) {}
