package resnetlab.learner;

import java.util.Arrays;

/**
 * A block that is to be built.
 *
 * @param builder the learner's method that returns the block
 * @param inputShape the shape (N, C, H, W) that the block is initialised for
 */
public record Construction(Invocation builder, long[] inputShape) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Construction that
                && builder.equals(that.builder)
                && Arrays.equals(inputShape, that.inputShape);
    }

    @Override
    public int hashCode() {
        return 31 * builder.hashCode() + Arrays.hashCode(inputShape);
    }
}
