package resnetlab.measure;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import resnetlab.blocks.ImageShape;
import resnetlab.blocks.Pooling;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Rounding;

/**
 * An array without values that notes what a function does with it. DJL's pools and activations are functions that keep their
 * settings to themselves; this is how they are seen without an engine.
 */
final class StandIn implements InvocationHandler {
    private static final Set<String> ACTIVATIONS = Set.of(
            "relu", "sigmoid", "tanh", "softPlus", "softSign", "leakyRelu", "elu", "selu", "gelu", "swish", "mish");

    private final String name;
    private final Shape shape;
    private final List<Layout> notes;

    private StandIn(String name, Shape shape, List<Layout> notes) {
        this.name = name;
        this.shape = shape;
        this.notes = notes;
    }

    /** Returns the layers that a function amounts to; one at least. */
    static List<Layout> layers(String name, LambdaBlock block, Shape input) {
        List<Layout> notes = new ArrayList<>();
        NDList list = new NDList(new StandIn(name, input, notes).as(NDArray.class));
        block.forward(new ParameterStore(), list, false);
        if (notes.isEmpty()) {
            notes.add(Leaves.pointwise(name, LayerKind.IDENTITY, input));
        }
        return List.copyOf(notes);
    }

    private <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(StandIn.class.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String called = method.getName();
        if (ACTIVATIONS.contains(called)) {
            return note(Leaves.pointwise(name, LayerKind.ACTIVATION, shape));
        }
        return switch (called) {
            case "getShape" -> shape;
            case "getDataType" -> DataType.FLOAT32;
            case "getNDArrayInternal" -> as(NDArrayEx.class);
            case "getArray" -> as(NDArray.class);
            case "maxPool" -> note(pool(LayerKind.MAX_POOL, arguments));
            case "avgPool" -> note(pool(LayerKind.AVERAGE_POOL, arguments));
            case "globalMaxPool" -> note(global(LayerKind.MAX_POOL));
            case "globalAvgPool" -> note(global(LayerKind.AVERAGE_POOL));
            case "reshape" -> reshape(arguments[0]);
            default -> orDefault(proxy, method, arguments);
        };
    }

    private Object orDefault(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        throw new IllegalArgumentException(
                "'%s' is a function that calls %s, which cannot be followed without an engine. Use a pool, an activation, a flatten, or a block of resnetlab.blocks."
                        .formatted(name, method.getName()));
    }

    private NDArray note(Layout.Leaf leaf) {
        notes.add(leaf);
        return new StandIn(name, leaf.output(), notes).as(NDArray.class);
    }

    private Layout.Leaf pool(LayerKind kind, Object[] arguments) {
        Rounding rounding = (boolean) arguments[3] ? Rounding.CEIL : Rounding.FLOOR;
        return Leaves.pooling(
                name,
                kind,
                shape,
                ImageShape.plane(shape, layer(arguments, 0, rounding), layer(arguments, 1, rounding)));
    }

    private static Layer layer(Object[] arguments, int axis, Rounding rounding) {
        Layer layer = Layer.kernel(at(arguments[0], axis))
                .stride(at(arguments[1], axis))
                .padding(at(arguments[2], axis))
                .rounding(rounding);
        return rounding == Rounding.CEIL
                ? Pooling.max(layer).layer()
                : layer; // refuses what the engines round differently
    }

    private static int at(Object sizes, int axis) {
        return Math.toIntExact(((Shape) sizes).get(axis));
    }

    private Layout.Leaf global(LayerKind kind) {
        return Leaves.whole(name, kind, shape, new Shape(shape.get(0), ImageShape.channels(shape)));
    }

    private NDArray reshape(Object target) {
        long[] sizes = target instanceof Shape wanted ? wanted.getShape() : (long[]) target;
        long known = 1;
        for (long size : sizes) {
            known *= size == -1 ? 1 : size;
        }
        long[] output = sizes.clone();
        for (int i = 0; i < output.length; i++) {
            output[i] = output[i] == -1 ? shape.size() / known : output[i];
        }
        Shape reshaped = new Shape(output);
        boolean image = shape.dimension() == 4;
        return note(
                image
                        ? Leaves.whole(name, LayerKind.FLATTEN, shape, reshaped)
                        : new Layout.Leaf(
                                name, LayerKind.FLATTEN, Layer.kernel(1).on(1, 1), reshaped, 0, 0, 0));
    }
}
