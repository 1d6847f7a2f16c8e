package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * A main path and a shortcut, added, then a ReLU: y = ReLU(F(x) + S(x)), (N, C, H, W) to (N, F, H', W') (He et al. 2015,
 * equation 1 and 2). Reports its output shape without running the engine.
 */
public final class ResidualBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Block mainPath;
    private final Block shortcut;

    ResidualBlock(Block mainPath, Block shortcut) {
        super(VERSION);
        this.mainPath = addChildBlock("main path", mainPath);
        this.shortcut = addChildBlock("shortcut", shortcut);
    }

    /** Returns the path with the convolutions. */
    public Block mainPath() {
        return mainPath;
    }

    /** Returns the path around them. */
    public Block shortcut() {
        return shortcut;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        NDArray main = mainPath.forward(store, inputs, training).singletonOrThrow();
        NDArray around = shortcut.forward(store, inputs, training).singletonOrThrow();
        requireEqual(main.getShape(), around.getShape());
        return new NDList(Activation.relu(main.add(around)));
    }

    /**
     * Returns the output shape (N, F, H', W').
     *
     * @throws IllegalArgumentException when the two paths do not fit together
     */
    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape main = mainPath.getOutputShapes(inputShapes)[0];
        requireEqual(main, shortcut.getOutputShapes(inputShapes)[0]);
        return new Shape[] {main};
    }

    private static void requireEqual(Shape main, Shape around) {
        if (!main.equals(around)) {
            throw new IllegalArgumentException("the addition needs equal shapes (N, C, H, W): the main path gives "
                    + main + ", the shortcut " + around + "; a projection shortcut changes channels and size");
        }
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        mainPath.initialize(manager, dataType, inputShapes);
        shortcut.initialize(manager, dataType, inputShapes);
    }
}
