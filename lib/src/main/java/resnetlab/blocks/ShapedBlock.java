package resnetlab.blocks;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A DJL block with one input and one output that knows its output shape without an engine, refuses an input that does not
 * fit with a {@link ShapeException}, and prints as a tree.
 */
public abstract sealed class ShapedBlock extends AbstractBlock
        permits Chain,
                ChannelPadding,
                Convolution,
                Flatten,
                GlobalAverage,
                Identity,
                Pooling,
                Relu,
                ResidualBlock,
                SymbolCopy {

    private static final byte VERSION = 1;

    ShapedBlock() {
        super(VERSION);
    }

    /**
     * Returns the shape that an input of this shape gives, without an engine.
     *
     * @throws ShapeException when the input does not fit, with the shapes, the rule and the layer's name
     */
    public abstract Shape outputShape(Shape input);

    /** Describes this block in a line, without its children. */
    public abstract String summary();

    abstract NDArray apply(ParameterStore store, NDArray input, boolean training);

    @Override
    protected final NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        requireSingle(inputs.size());
        NDArray input = inputs.head();
        if (input.getShape().size() == 0) {
            throw new ShapeException("The input's shape is %s, so there are no values. Give at least one image."
                    .formatted(input.getShape()));
        }
        return new NDList(apply(store, input, training));
    }

    @Override
    public final Shape[] getOutputShapes(Shape[] inputShapes) {
        requireSingle(inputShapes.length);
        return new Shape[] {outputShape(inputShapes[0])};
    }

    /**
     * Reads the parameters that {@code saveParameters} wrote.
     *
     * @throws EOFException when the file ends before the last of them
     */
    @Override
    public final void loadParameters(NDManager manager, DataInputStream file)
            throws IOException, MalformedModelException {
        try {
            super.loadParameters(manager, file);
        } catch (EOFException e) {
            throw new EOFException(
                    "The file ends before the last parameter of this network: it is cut off, or holds those of a smaller one. Save it again, or build the network that it was saved from.");
        }
    }

    private static void requireSingle(int inputs) {
        if (inputs != 1) {
            throw new ShapeException(
                    "%d inputs, but this block takes one. Give images as one array (N, C, H, W).".formatted(inputs));
        }
    }

    /** Returns this block and its children as a tree, one line each. */
    @Override
    public final String toString() {
        return Tree.of(this);
    }
}
