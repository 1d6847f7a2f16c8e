package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * A main path and a shortcut, added, then a ReLU: y = ReLU(F(x) + S(x)), (N, C, H, W) to (N, F, H', W') (He et al. 2015,
 * equations 1 and 2). The input array is not changed.
 */
public final class ResidualBlock extends ShapedBlock {
    /** Name of the path with the convolutions, in parameters, tables and errors. */
    public static final String MAIN = "main";
    /** Name of the path around them. */
    public static final String SHORTCUT = "shortcut";

    private final String title;
    private final Block mainPath;
    private final Block shortcut;
    private final Intermediates intermediates;

    /** Creates a block of any two paths, which must give equal shapes. */
    public ResidualBlock(String title, Block mainPath, Block shortcut) {
        this(title, mainPath, shortcut, Intermediates.KEPT);
    }

    ResidualBlock(String title, Block mainPath, Block shortcut, Intermediates intermediates) {
        this.intermediates = intermediates;
        this.title = title;
        this.mainPath = addChildBlock(MAIN, mainPath);
        this.shortcut = addChildBlock(SHORTCUT, shortcut);
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
    public String summary() {
        return title;
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape main = new Chain.Step(MAIN, mainPath).outputShape(input);
        requireEqual(main, new Chain.Step(SHORTCUT, shortcut).outputShape(input));
        return main;
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        NDArray main = new Chain.Step(MAIN, mainPath).forward(store, input, training);
        NDArray around = new Chain.Step(SHORTCUT, shortcut).forward(store, input, training);
        requireEqual(main.getShape(), around.getShape());
        NDArray sum = main.add(around);
        NDArray output = Activation.relu(sum);
        if (!training) {
            done(input, main, around, sum);
        }
        return output;
    }

    private void done(NDArray input, NDArray... arrays) {
        for (NDArray array : arrays) {
            if (array != input) {
                intermediates.done(array);
            }
        }
    }

    private static void requireEqual(Shape main, Shape around) {
        if (!main.equals(around)) {
            throw new ShapeException(
                    "The addition needs equal shapes (N, C, H, W), but the main path gives %s and the shortcut %s. A projection shortcut changes channels and size."
                            .formatted(main, around));
        }
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        outputShape(inputShapes[0]);
        mainPath.initialize(manager, dataType, inputShapes);
        shortcut.initialize(manager, dataType, inputShapes);
    }
}
