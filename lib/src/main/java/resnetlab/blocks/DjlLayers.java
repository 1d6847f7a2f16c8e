package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import java.util.function.Supplier;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Plane;

/** Says of DJL's own layers what they do not say themselves: which inputs do not fit. */
public final class DjlLayers {
    private DjlLayers() {}

    /**
     * Returns the windows of a DJL convolution on an image, where DJL reports a shape even when none fits.
     *
     * @throws ShapeException when they do not fit, or the groups do not divide the channels
     */
    public static Plane plane(Conv2d block, Shape input) {
        ImageShape.channels(input, block.getGroups());
        return ImageShape.plane(input, layer(block, 0), layer(block, 1));
    }

    private static Layer layer(Conv2d block, int axis) {
        return Layer.kernel(Math.toIntExact(block.getKernelShape().get(axis)))
                .stride(Math.toIntExact(block.getStride().get(axis)))
                .dilation(Math.toIntExact(block.getDilation().get(axis)))
                .padding(Math.toIntExact(block.getPadding().get(axis)));
    }

    /** Refuses an input that does not fit a layer, or the weights that it has. */
    static void requireFit(Block block, Shape input) {
        if (block instanceof Conv2d convolution) {
            plane(convolution, input);
            requireSize(block, Parameter.Type.WEIGHT, 1, input, 1, convolution.getGroups());
        } else if (block instanceof BatchNorm) {
            requireSize(block, Parameter.Type.GAMMA, 0, input, 1, 1);
        } else if (block instanceof Linear) {
            requireSize(block, Parameter.Type.WEIGHT, 1, input, input.dimension() - 1, 1);
        }
    }

    private static void requireSize(
            Block block, Parameter.Type type, int parameterAxis, Shape input, int axis, int factor) {
        for (Parameter parameter : block.getDirectParameters().values()) {
            if (parameter.getType() == type && parameter.isInitialized()) {
                long needed = parameter.getArray().getShape().get(parameterAxis) * factor;
                if (input.dimension() <= axis || input.get(axis) != needed) {
                    throw new ShapeException(
                            "The input is %s, but the %s was initialised for a size of %d on axis %d. Give it what it was initialised for, or initialise a fresh block."
                                    .formatted(input, block.getClass().getSimpleName(), needed, axis));
                }
            }
        }
    }

    /** Refuses a layer whose weights have no values yet, or are numbers of another type than the input. */
    static void requireReady(Block block, NDArray input) {
        for (Parameter parameter : block.getDirectParameters().values()) {
            if (!parameter.isInitialized()) {
                throw new ShapeException(
                        "The parameter %s has no values yet. Initialise the whole network, load weights into it, or train it first."
                                .formatted(parameter.getName()));
            }
            requireKept(parameter);
            DataType own = parameter.getArray().getDataType();
            if (parameter.getType() == Parameter.Type.WEIGHT && own != input.getDataType()) {
                throw new ShapeException(
                        "The input has numbers of type %s, but the weights are %s. Convert it with toType(DataType.%s, false)."
                                .formatted(input.getDataType(), own, own.name()));
            }
        }
    }

    /**
     * Refuses a parameter whose values are gone with the manager that they belonged to.
     *
     * @throws ShapeException when they are
     */
    public static void requireKept(Parameter parameter) {
        if (parameter.isInitialized() && parameter.getArray().isReleased()) {
            throw new ShapeException(
                    "The values of the parameter %s are gone, because the manager or the training that they belonged to is closed. Use the network before that, or save its weights."
                            .formatted(parameter.getName()));
        }
    }

    /** Runs a layer; when MXNet refuses a batch norm because of the collector that is open, or is not, says what to do. */
    static NDArray inMode(Block block, Supplier<NDList> run) {
        try {
            return run.get().singletonOrThrow();
        } catch (ShapeException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            if (!(block instanceof BatchNorm)) {
                throw e;
            }
            throw new ShapeException(
                    "The engine refuses this batch norm (%s). Run in training mode inside a gradient collector and in inference outside it."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** Refuses a batch norm of one value per channel, whose variance is 0: PyTorch refuses it too, MXNet gives beta. */
    static void requireStatistics(Block block, Shape input) {
        if (block instanceof BatchNorm && input.dimension() > 1 && input.size() == input.get(1)) {
            throw new ShapeException(
                    "The input (N, C, H, W) is %s: one value per channel, whose mean and variance say nothing in training. Use a larger image or a larger batch."
                            .formatted(input));
        }
    }
}
