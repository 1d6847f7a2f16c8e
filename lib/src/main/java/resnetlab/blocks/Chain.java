package resnetlab.blocks;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;

/** Blocks one after the other, each with a name of its own, which parameters and errors then carry. */
public final class Chain extends ShapedBlock {

    /**
     * One of the blocks.
     *
     * @param name its name in this chain
     * @param block what it does
     */
    public record Step(String name, Block block) {

        /** Returns what the block makes of this shape, or says by name that it does not fit. */
        Shape outputShape(Shape input) {
            return DjlContainers.outputShapes(name, block, input)[0];
        }

        /** Runs the block, or says by name what does not fit; inside DJL's own containers once the engine has refused it. */
        NDArray forward(ParameterStore store, NDArray input, boolean training) {
            try {
                DjlLayers.requireFit(block, input.getShape());
                DjlLayers.requireReady(block, input);
                if (training) {
                    DjlLayers.requireStatistics(block, input.getShape());
                }
                return DjlLayers.inMode(block, () -> block.forward(store, new NDList(input), training));
            } catch (ShapeException e) {
                throw e.inside(name);
            } catch (EngineException e) {
                outputShape(input.getShape());
                throw e;
            }
        }
    }

    private final String title;
    private final Intermediates intermediates;
    private final List<Step> steps = new ArrayList<>();

    /** Creates an empty chain, which gives its input back. */
    public Chain(String title) {
        this(title, Intermediates.KEPT);
    }

    Chain(String title, Intermediates intermediates) {
        this.title = title;
        this.intermediates = intermediates;
    }

    /**
     * Adds a block at the end.
     *
     * @throws IllegalArgumentException when the name is taken, or the block is this chain
     */
    public Chain then(String name, Block block) {
        if (block == this) {
            throw new IllegalArgumentException(
                    "The chain '%s' cannot hold itself as '%s'. Add another block.".formatted(title, name));
        }
        if (steps.stream().anyMatch(step -> step.name().equals(name))) {
            throw new IllegalArgumentException(
                    "The chain '%s' already has a block '%s'. Give each its own name.".formatted(title, name));
        }
        steps.add(new Step(name, addChildBlock(name, block)));
        return this;
    }

    /** Returns the blocks, the first one first. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    @Override
    public String summary() {
        return title;
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape shape = input;
        for (Step step : steps) {
            shape = step.outputShape(shape);
        }
        return shape;
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        NDArray array = input;
        for (Step step : steps) {
            NDArray next = step.forward(store, array, training);
            if (!training && array != input && array != next) {
                intermediates.done(array);
            }
            array = next;
        }
        return array;
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        outputShape(inputShapes[0]); // refuses a shape that does not fit before any step has weights
        Shape shape = inputShapes[0];
        for (Step step : steps) {
            Shape next = step.outputShape(shape);
            step.block().initialize(manager, dataType, shape);
            shape = next;
        }
    }
}
