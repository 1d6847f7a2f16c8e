package resnetlab.geometry;

/**
 * How a convolution or a pooling looks at one axis, before it is known how long the axis is.
 *
 * <p>{@code Layer.kernel(3).stride(2).padding(1)} slides a window of 3 in steps of 2 over an input with one position of
 * padding per side; {@code .on(56)} puts it on an axis, {@code .on(56, 56)} on a plane.
 *
 * @param window kernel, stride and dilation
 * @param padding what is added on each side
 * @param rounding what becomes of a ragged end
 */
public record Layer(Window window, Padding padding, Rounding rounding) {

    /** Returns a layer of this kernel with stride 1, dilation 1, no padding, and rounding down. */
    public static Layer kernel(int kernel) {
        return new Layer(Window.of(kernel), Padding.valid(), Rounding.FLOOR);
    }

    /** Returns this layer with another window. */
    public Layer window(Window newWindow) {
        return new Layer(newWindow, padding, rounding);
    }

    /** Returns this layer with another stride. */
    public Layer stride(int stride) {
        return window(window.stride(stride));
    }

    /** Returns this layer with another dilation. */
    public Layer dilation(int dilation) {
        return window(window.dilation(dilation));
    }

    /** Returns this layer with another padding rule. */
    public Layer padding(Padding newPadding) {
        return new Layer(window, newPadding, rounding);
    }

    /** Returns this layer with {@code p} positions of padding on each side. */
    public Layer padding(int p) {
        return padding(Padding.perSide(p));
    }

    /** Returns this layer with another rounding at a ragged end. */
    public Layer rounding(Rounding newRounding) {
        return new Layer(window, padding, newRounding);
    }

    /** Puts this layer on an axis of {@code n} positions. */
    public Axis on(int n) {
        return new Axis(n, this);
    }

    /** Puts this layer on a plane of {@code height} times {@code width} positions. */
    public Plane on(int height, int width) {
        return new Plane(on(height), on(width));
    }
}
