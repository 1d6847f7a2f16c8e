package resnetlab.blocks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Plane;
import resnetlab.geometry.Rounding;

/**
 * The largest value or the mean of each window, channel by channel: (N, C, H, W) to (N, C, H', W').
 *
 * <p>Takes only what both engines compute alike: the same padding on both sides, at most half the kernel, and none for a mean
 * or a ragged end, because PyTorch's engine in DJL counts padded zeros in a mean whatever it is told, and MXNet adds a ragged
 * window that lies in the padding alone. A ragged window's mean is that of the pixels that exist.
 */
public final class Pooling extends ShapedBlock {

    /** What becomes of a window. */
    public enum Kind {
        /** The largest value. */
        MAX,
        /** The mean. */
        AVERAGE
    }

    private final Kind kind;
    private final Layer layer;
    private final int padding;

    private Pooling(Kind kind, Layer layer) {
        this.kind = kind;
        this.layer = layer;
        padding = symmetric(layer);
        require(layer.window().dilation() == 1, "a dilation of 1");
        require(layer.rounding() != Rounding.CEIL_UNCLIPPED, "a ragged end that is left out or clipped");
        require(padding <= layer.window().kernel() / 2, "a padding of at most half the kernel");
        require(kind == Kind.MAX || padding == 0, "no padding for a mean");
        require(layer.rounding() == Rounding.FLOOR || padding == 0, "no padding with a ragged end");
        require(
                layer.rounding() == Rounding.FLOOR
                        || layer.window().stride() <= layer.window().kernel(),
                "a stride of at most the kernel with a ragged end");
    }

    private int symmetric(Layer on) {
        Padding rule = on.padding();
        if (rule instanceof Padding.Valid) {
            return 0;
        }
        if (rule instanceof Padding.Explicit explicit && explicit.before() == explicit.after()) {
            return explicit.before();
        }
        require(false, "the same number of positions on both sides");
        return 0;
    }

    private void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "%s: this pooling needs %s, so that both engines give the same.".formatted(layer, rule));
        }
    }

    /** Returns a max pool; padding never wins. */
    public static Pooling max(Layer layer) {
        return new Pooling(Kind.MAX, layer);
    }

    /** Returns an average pool. */
    public static Pooling average(Layer layer) {
        return new Pooling(Kind.AVERAGE, layer);
    }

    /** Returns a block that keeps every {@code stride}-th row and column, from the first, and does not read the others. */
    public static Pooling subsample(int stride) {
        return max(Layer.kernel(1).stride(stride));
    }

    /** Returns kernel, stride and padding. */
    public Layer layer() {
        return layer;
    }

    /** Returns what becomes of a window. */
    public Kind kind() {
        return kind;
    }

    @Override
    public String summary() {
        String ragged = layer.rounding() == Rounding.FLOOR ? "" : ", ragged end kept";
        return (kind == Kind.MAX ? "max pool " : "average pool ") + Words.of(layer) + ragged;
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShape.output(input, ImageShape.channels(input), ImageShape.plane(input, layer));
    }

    @Override
    NDArray apply(ParameterStore store, NDArray input, boolean training) {
        Plane plane = ImageShape.plane(input.getShape(), layer);
        Shape kernel = kernelOn(plane);
        int step = layer.window().stride();
        Shape stride = new Shape(step, step);
        Shape pad = new Shape(padding, padding);
        boolean ragged = layer.rounding() == Rounding.CEIL;
        return kind == Kind.MAX
                ? Pool.maxPool2d(input, kernel, stride, pad, ragged)
                : Pool.avgPool2d(input, kernel, stride, pad, ragged, false);
    }

    /** Returns the kernel, shortened to an axis that one ragged window covers alone: MXNet refuses a longer one. */
    Shape kernelOn(Plane plane) {
        return new Shape(kernelOn(plane.height().n()), kernelOn(plane.width().n()));
    }

    private int kernelOn(int n) {
        return Math.min(layer.window().kernel(), n + 2 * padding);
    }
}
