package resnetlab.blocks;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;

/** Follows shapes through DJL's own sequential and parallel blocks, so that what does not fit inside them has a name. */
final class DjlContainers {
    private DjlContainers() {}

    /**
     * Returns what a block of this name makes of these shapes.
     *
     * @throws ShapeException with the name of the layer, here or further inside, that they do not fit
     */
    static Shape[] outputShapes(String name, Block block, Shape... inputs) {
        try {
            if (inputs.length == 1) {
                DjlLayers.requireFit(block, inputs[0]);
            }
            return outputShapes(block, inputs);
        } catch (ShapeException e) {
            throw e.inside(name);
        }
    }

    private static Shape[] outputShapes(Block block, Shape... inputs) {
        if (block instanceof SequentialBlock sequential && !sequential.isReturnIntermediate()) {
            Shape[] shapes = inputs;
            for (Pair<String, Block> child : sequential.getChildren()) {
                shapes = outputShapes(child.getKey(), child.getValue(), shapes);
            }
            return shapes;
        }
        return block instanceof ParallelBlock parallel ? joined(parallel, inputs) : block.getOutputShapes(inputs);
    }

    /** Asks DJL for the shape, for which it joins arrays. */
    private static Shape[] joined(ParallelBlock block, Shape... inputs) {
        List<Shape> branches = new ArrayList<>();
        for (Pair<String, Block> child : block.getChildren()) {
            branches.addAll(List.of(outputShapes(child.getKey(), child.getValue(), inputs)));
        }
        try {
            return block.getOutputShapes(inputs);
        } catch (EngineException e) {
            throw new ShapeException(
                    "The branches give %s, which the parallel block cannot join. An addition needs equal shapes (N, C, H, W); a 1x1 convolution on a branch changes channels and size."
                            .formatted(branches));
        }
    }
}
