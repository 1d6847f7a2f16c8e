package resnetlab.measure;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import java.util.function.ToLongFunction;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Convolution;
import resnetlab.blocks.DjlLayers;
import resnetlab.blocks.ImageShape;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.ShapeException;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;
import resnetlab.measure.Layout.Leaf;

/** Makes the layers of a layout. */
final class Leaves {
    private static final Layer POINT = Layer.kernel(1);

    private Leaves() {}

    /** A layer without parameters whose every output value comes from the input value in its place. */
    static Leaf pointwise(String name, LayerKind kind, Shape shape) {
        return new Leaf(name, kind, points(shape), shape, 0, 0, 0);
    }

    static Leaf join(String name, Shape shape) {
        return pointwise(name, LayerKind.ADDITION, shape);
    }

    static Leaf batchNorm(String name, Block block, Shape shape) {
        if (shape.dimension() < 2) {
            throw new ShapeException(
                    "The input's shape is %s, but a batch norm needs its channels on axis 1. Give it (N, C, H, W)."
                            .formatted(shape));
        }
        long channels = shape.get(1);
        return counted(name, LayerKind.BATCH_NORM, points(shape), shape, block, parameter -> channels, 0);
    }

    static Leaf channelPadding(String name, Block block, Shape input) {
        Shape output = block.getOutputShapes(new Shape[] {input})[0];
        return new Leaf(name, LayerKind.CHANNEL_PADDING, points(input), output, 0, 0, 0);
    }

    static Leaf convolution(String name, Convolution block, Shape input) {
        Conv conv = block.description();
        block.outputShape(input);
        Plane plane = ImageShape.plane(input, conv.layer(), conv.layer());
        return convolution(name, block, input, plane, block.weightShape(ImageShape.channels(input)));
    }

    static Leaf convolution(String name, Conv2d block, Shape input) {
        Plane plane = DjlLayers.plane(block, input);
        int channels = ImageShape.channels(input);
        Shape kernel = block.getKernelShape();
        Shape weight = new Shape(block.getFilters(), channels / block.getGroups(), kernel.get(0), kernel.get(1));
        return convolution(name, block, input, plane, weight);
    }

    private static Leaf convolution(String name, Block block, Shape input, Plane plane, Shape weight) {
        Shape output = ImageShape.output(input, Math.toIntExact(weight.get(0)), plane);
        long positions = (long) plane.outputHeight() * plane.outputWidth();
        ToLongFunction<Parameter> size =
                parameter -> parameter.getType() == Parameter.Type.WEIGHT ? weight.size() : weight.get(0);
        return counted(name, LayerKind.CONVOLUTION, plane, output, block, size, positions * weight.size());
    }

    static Leaf pooling(String name, Pooling block, Shape input) {
        LayerKind kind = block.kind() == Pooling.Kind.MAX ? LayerKind.MAX_POOL : LayerKind.AVERAGE_POOL;
        return pooling(name, kind, input, ImageShape.plane(input, block.layer(), block.layer()));
    }

    static Leaf pooling(String name, LayerKind kind, Shape input, Plane plane) {
        return new Leaf(name, kind, plane, ImageShape.output(input, ImageShape.channels(input), plane), 0, 0, 0);
    }

    /** A layer whose output has no image left: each value may come from everywhere in the image. */
    static Leaf whole(String name, LayerKind kind, Shape input, Shape output) {
        ImageShape.require(input);
        Layer rows = Layer.kernel(Math.toIntExact(input.get(2)));
        Layer columns = Layer.kernel(Math.toIntExact(input.get(3)));
        return new Leaf(name, kind, ImageShape.plane(input, rows, columns), output, 0, 0, 0);
    }

    static Leaf linear(String name, Block block, Shape input) {
        if (input.dimension() > 2) {
            throw new ShapeException(
                    "The input's shape is %s, but a linear layer is counted for one row of values per image, (N, C). Put a global average or a flatten before it."
                            .formatted(input));
        }
        Shape output = block.getOutputShapes(new Shape[] {input})[0];
        long inputs = input.get(input.dimension() - 1);
        long units = output.get(output.dimension() - 1);
        ToLongFunction<Parameter> size =
                parameter -> parameter.getType() == Parameter.Type.WEIGHT ? inputs * units : units;
        return counted(name, LayerKind.LINEAR, points(input), output, block, size, inputs * units);
    }

    private static Leaf counted(
            String name,
            LayerKind kind,
            Plane plane,
            Shape output,
            Block block,
            ToLongFunction<Parameter> size,
            long multiplyAdds) {
        long trainable = 0;
        long fixed = 0;
        for (Parameter parameter : block.getDirectParameters().values()) {
            if (parameter.requiresGradient()) {
                trainable += size.applyAsLong(parameter);
            } else {
                fixed += size.applyAsLong(parameter);
            }
        }
        return new Leaf(name, kind, plane, output, trainable, fixed, multiplyAdds);
    }

    private static Plane points(Shape shape) {
        return shape.dimension() == 4
                ? POINT.on(Math.toIntExact(shape.get(2)), Math.toIntExact(shape.get(3)))
                : POINT.on(1, 1);
    }
}
