package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.util.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import resnetlab.geometry.Padding.Explicit;
import resnetlab.geometry.Plane;
import resnetlab.geometry.Rounding;
import resnetlab.geometry.Window;

/** Writes blocks without batch norms as nodes of an MXNet symbol, for images of one size. */
final class SymbolLayers {
    private final SymbolGraph graph;

    SymbolLayers(SymbolGraph graph) {
        this.graph = graph;
    }

    /**
     * What a block gives.
     *
     * @param node its node in the graph
     * @param shape its shape
     */
    record Output(int node, Shape shape) {}

    /**
     * Adds a block behind a node.
     *
     * @throws ShapeException with the block's name when there is no node for it
     */
    Output add(String name, Block block, Output input) {
        if (block instanceof Chain chain) {
            Output last = input;
            for (Chain.Step step : chain.steps()) {
                last = add(join(name, step.name()), step.block(), last);
            }
            return last;
        }
        if (block instanceof ResidualBlock residual) {
            Output main = add(join(name, ResidualBlock.MAIN), residual.mainPath(), input);
            Output around = add(join(name, ResidualBlock.SHORTCUT), residual.shortcut(), input);
            int sum = graph.node("elemwise_add", join(name, "add"), Map.of(), main.node(), around.node());
            return new Output(relu(name, sum), main.shape());
        }
        return new Output(layer(name, block, input), block.getOutputShapes(new Shape[] {input.shape()})[0]);
    }

    private static String join(String parent, String name) {
        return parent.isEmpty() ? name : parent + "/" + name;
    }

    private int layer(String name, Block block, Output input) {
        if (block instanceof Identity) {
            return input.node();
        }
        if (block instanceof Relu) {
            return relu(name, input.node());
        }
        if (block instanceof Flatten) {
            return graph.node("Flatten", name, Map.of(), input.node());
        }
        if (block instanceof Convolution convolution) {
            return convolution(name, convolution, input);
        }
        if (block instanceof Pooling pooling) {
            return pooling(name, pooling, input);
        }
        if (block instanceof GlobalAverage) {
            Map<String, String> whole = Map.of("kernel", "(1, 1)", "global_pool", "True", "pool_type", "avg");
            return graph.node("Flatten", name, Map.of(), graph.node("Pooling", name, whole, input.node()));
        }
        if (block instanceof ChannelPadding) {
            return channels(name, block, input);
        }
        if (block instanceof Linear linear) {
            return linear(name, linear, input);
        }
        throw new ShapeException(
                        "A %s cannot be written as a node of an MXNet symbol. Use an InferenceCopy, or build the network of the blocks of resnetlab.blocks."
                                .formatted(block.getClass().getSimpleName()))
                .inside(name);
    }

    private int relu(String name, int input) {
        return graph.node("Activation", join(name, "relu"), Map.of("act_type", "relu"), input);
    }

    private int convolution(String name, Convolution block, Output input) {
        Conv conv = block.description();
        Window window = conv.layer().window();
        Plane plane = ImageShape.plane(input.shape(), conv.layer());
        Explicit rows = plane.height().pads();
        Explicit columns = plane.width().pads();
        boolean symmetric = rows.before() == rows.after() && columns.before() == columns.after();
        Map<String, String> attributes = Map.of(
                "kernel", pair(window.kernel(), window.kernel()),
                "stride", pair(window.stride(), window.stride()),
                "dilate", pair(window.dilation(), window.dilation()),
                "pad", symmetric ? pair(rows.before(), columns.before()) : pair(0, 0),
                "num_filter", Integer.toString(conv.filters()),
                "num_group", Integer.toString(conv.groups()),
                "no_bias", conv.bias() == Bias.NONE ? "True" : "False");
        int padded = symmetric ? input.node() : pad(name, input.node(), rows, columns);
        return graph.node("Convolution", name, attributes, withParameters(name, block, padded));
    }

    private int pad(String name, int input, Explicit rows, Explicit columns) {
        String widths = "(0, 0, 0, 0, %s, %s, %s, %s)"
                .formatted(rows.before(), rows.after(), columns.before(), columns.after());
        return graph.node("Pad", join(name, "pad"), Map.of("mode", "constant", "pad_width", widths), input);
    }

    private int pooling(String name, Pooling block, Output input) {
        Plane plane = ImageShape.plane(input.shape(), block.layer());
        Shape kernel = block.kernelOn(plane);
        int stride = block.layer().window().stride();
        Map<String, String> attributes = Map.of(
                "kernel",
                pair(kernel.get(0), kernel.get(1)),
                "stride",
                pair(stride, stride),
                "pad",
                pair(plane.height().pads().before(), plane.width().pads().before()),
                "pool_type",
                block.kind() == Pooling.Kind.MAX ? "max" : "avg",
                "pooling_convention",
                block.layer().rounding() == Rounding.CEIL ? "full" : "valid",
                "count_include_pad",
                "False");
        return graph.node("Pooling", name, attributes, input.node());
    }

    /** Adds zero channels: MXNet pads the last two axes only, so the channels change places with the rows meanwhile. */
    private int channels(String name, Block block, Output input) {
        long all = block.getOutputShapes(new Shape[] {input.shape()})[0].get(1);
        int missing = Math.toIntExact(all - input.shape().get(1));
        Map<String, String> swap = Map.of("dim1", "1", "dim2", "2");
        int swapped = graph.node("SwapAxis", name, swap, input.node());
        int padded = pad(name, swapped, new Explicit(0, missing), new Explicit(0, 0));
        return graph.node("SwapAxis", name, swap, padded);
    }

    private int linear(String name, Linear block, Output input) {
        Shape units = block.getOutputShapes(new Shape[] {input.shape()})[0];
        Map<String, String> attributes = Map.of(
                "num_hidden",
                Long.toString(units.get(units.dimension() - 1)),
                "flatten",
                "False",
                "no_bias",
                block.getParameters().contains("bias") ? "False" : "True");
        return graph.node("FullyConnected", name, attributes, withParameters(name, block, input.node()));
    }

    private List<Integer> withParameters(String name, Block block, int input) {
        List<Integer> inputs = new ArrayList<>(List.of(input));
        for (Pair<String, Parameter> parameter : block.getParameters()) {
            inputs.add(graph.constant(
                    join(name, parameter.getKey()), parameter.getValue().getArray()));
        }
        return inputs;
    }

    private static String pair(long rows, long columns) {
        return "(%s, %s)".formatted(rows, columns);
    }
}
