package resnetlab.blocks;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A copy of a trained network for inference with MXNet, which gives the same outputs within 1e-4 and is the fastest: an
 * {@link InferenceCopy} as one MXNet symbol, in which a convolution, the addition and the ReLU behind it are one operation.
 * Takes images of the size that it was made for, any number of them. Its layers cannot be looked at; later changes of the
 * network's weights do not reach it.
 *
 * <p>ResNet-50 at 224 takes about 0.66 of the processor time of PyTorch's own eager network, an InferenceCopy 0.96, the blocks
 * 1.13 (medians of one run of environment/bench/network_speed.py).
 *
 * <pre>{@code
 * SymbolCopy copy = SymbolCopy.of(network, manager, new Shape(1, 3, 224, 224));
 * }</pre>
 */
public final class SymbolCopy extends ShapedBlock {
    static final String ENGINE = "MXNet";
    private static final String INPUT = "images";

    private final String title;
    private final Shape inputShape;
    private final Shape outputShape;
    private final Block symbol;

    private SymbolCopy(String title, Shape inputShape, Shape outputShape, Block symbol) {
        this.title = title;
        this.inputShape = inputShape;
        this.outputShape = outputShape;
        this.symbol = addChildBlock("symbol", symbol);
    }

    /**
     * Copies a network.
     *
     * @param network a network with weights, of this library's blocks, batch norms behind convolutions and linear layers
     * @param manager what the copy belongs to
     * @param inputShape an input's shape (N, C, H, W); C, H and W are fixed then
     * @throws IllegalArgumentException when the engine is not MXNet, a block cannot be copied, a parameter has no values or values
     *     of another type than float32, the network has no use for such an input, or a gradient collector is open
     */
    public static SymbolCopy of(Chain network, NDManager manager, Shape inputShape) {
        String engine = manager.getEngine().getEngineName();
        if (!engine.equals(ENGINE)) {
            throw new IllegalArgumentException(
                    "The engine is %s, but symbols are MXNet's. Use an InferenceCopy, which runs on every engine."
                            .formatted(engine));
        }
        Chain copy = InferenceCopy.of(network, manager, inputShape);
        SymbolGraph graph = new SymbolGraph();
        SymbolLayers.Output input = new SymbolLayers.Output(graph.input(INPUT), inputShape);
        SymbolLayers.Output output = new SymbolLayers(graph).add("", copy, input);
        try {
            Block symbol = new FusedSymbol(graph, INPUT).toBlock(output.node(), manager);
            return new SymbolCopy(network.summary(), inputShape, output.shape(), symbol);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The symbol cannot be written to the folder of temporary files. Make room there, or use an InferenceCopy.",
                    e);
        } catch (MalformedModelException e) {
            throw new IllegalStateException("MXNet does not read the symbol. Use an InferenceCopy.", e);
        }
    }

    @Override
    public String summary() {
        return "MXNet symbol of %s for images (C, H, W) of %s".formatted(title, inputShape.slice(1));
    }

    @Override
    public Shape outputShape(Shape input) {
        if (!ImageShape.require(input).slice(1).equals(inputShape.slice(1))) {
            throw new ShapeException(
                    "The input (N, C, H, W) is %s, but this copy was made for C, H and W of %s. Make another copy for this size."
                            .formatted(input, inputShape.slice(1)));
        }
        return new Shape(input.get(0)).addAll(outputShape.slice(1));
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        outputShape(input.getShape());
        DjlLayers.requireReady(symbol, input);
        if (training) {
            throw new ShapeException(
                    "This copy is for inference only. Train the network that it was made of, and make a copy again.");
        }
        return symbol.forward(store, new NDList(input), false).singletonOrThrow();
    }

    /** Checks the shape: the weights are there already. */
    @Override
    protected void initializeChildBlocks(NDManager manager, DataType dataType, Shape... inputShapes) {
        outputShape(inputShapes[0]);
    }
}
