package resnetlab.notebook.suspects;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.OptionalDouble;
import resnetlab.blocks.FixedWeights;
import resnetlab.blocks.Floats;

/** How often a residual block makes a positive value smaller. */
final class Lowered {
    private static final long WEIGHTS = 1;
    private static final long IMAGES = 2;

    private Lowered() {}

    /**
     * Returns the part of the positive values that come out smaller in inference, from 0 to 1; nothing when the output has
     * another shape than the input.
     */
    static OptionalDouble share(Block block, Shape inputShape) {
        try (NDManager manager = NDManager.newBaseManager()) {
            FixedWeights.initialize(block, manager, inputShape, WEIGHTS);
            float[] before = Floats.normal(inputShape, IMAGES);
            NDArray output = block.forward(
                            new ParameterStore(manager, false),
                            new NDList(Floats.create(manager, before, inputShape)),
                            false)
                    .singletonOrThrow();
            return output.getShape().equals(inputShape)
                    ? OptionalDouble.of(share(before, output.toFloatArray()))
                    : OptionalDouble.empty();
        }
    }

    private static double share(float[] before, float[] after) {
        int positive = 0;
        int smaller = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] > 0) {
                positive++;
                smaller += after[i] < before[i] ? 1 : 0;
            }
        }
        return (double) smaller / positive;
    }
}
