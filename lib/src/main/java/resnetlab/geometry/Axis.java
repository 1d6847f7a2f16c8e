package resnetlab.geometry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One axis of an input with a window that slides along it.
 *
 * <pre>{@code
 * Axis.of(224).kernel(7).padding(3).stride(2).outputSize()          // 112
 * Axis.of(8).kernel(3).stride(2).padding(Padding.same()).coverage()  // 1 1 2 1 2 1 2 1
 * }</pre>
 *
 * <p>An axis may be described in any order; only a question about its windows requires that the window fits.
 *
 * @param n how many positions the input has; at least 1
 * @param layer the window, the padding and the rounding
 */
public record Axis(int n, Layer layer) {
    public Axis {
        Require.atLeast(1, "The input size n", n, "Give the number of positions along the axis, for example 8.");
    }

    /** Returns an axis of {@code n} positions with a window of 1, stride 1 and no padding: every position is read once. */
    public static Axis of(int n) {
        return new Axis(n, Layer.kernel(1));
    }

    /** Returns this axis with another kernel; stride and dilation stay. */
    public Axis kernel(int kernel) {
        return with(layer.window(new Window(kernel, window().stride(), window().dilation())));
    }

    /** Returns this axis with another stride. */
    public Axis stride(int stride) {
        return with(layer.stride(stride));
    }

    /** Returns this axis with another dilation. */
    public Axis dilation(int dilation) {
        return with(layer.dilation(dilation));
    }

    /** Returns this axis with {@code p} positions of padding on each side. */
    public Axis padding(int p) {
        return with(layer.padding(p));
    }

    /** Returns this axis with another padding rule. */
    public Axis padding(Padding padding) {
        return with(layer.padding(padding));
    }

    /** Returns this axis with another rounding at a ragged end. */
    public Axis rounding(Rounding rounding) {
        return with(layer.rounding(rounding));
    }

    private Axis with(Layer newLayer) {
        return new Axis(n, newLayer);
    }

    /** Returns the window: kernel, stride and dilation. */
    public Window window() {
        return layer.window();
    }

    /** Returns how many positions of padding the rule adds before and after this input. */
    public Padding.Explicit pads() {
        return layer.padding().on(n, window());
    }

    /** Returns the size with its padding, n + before + after. */
    public long paddedSize() {
        return (long) n + pads().before() + pads().after();
    }

    /**
     * Returns how many windows there are: floor((n + before + after - d(f - 1) - 1) / s) + 1, or what the rounding makes of
     * it; for SAME ceil(n / s).
     *
     * <p>Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", relationship 6 and the
     * one for dilation.
     *
     * @throws IllegalArgumentException when no window fits, with the sentence of {@link #misfit()}
     */
    public int outputSize() {
        Optional<String> misfit = misfit();
        if (misfit.isPresent()) {
            throw new IllegalArgumentException(misfit.get());
        }
        return (int) new Fit(this).outputs();
    }

    /** Says in a sentence why no engine can slide this window along this axis, or nothing when it can. */
    public Optional<String> misfit() {
        return new Fit(this).misfit();
    }

    /**
     * Returns the window that makes this output.
     *
     * @throws IllegalArgumentException when there is no such output, or no window fits
     */
    public WindowPosition window(int output) {
        Require.index("The output", output, outputSize());
        int start = output * window().stride() - pads().before();
        var read = IntStream.range(0, window().kernel())
                .mapToObj(tap -> start + tap * window().dilation())
                .collect(Collectors.partitioningBy(this::isInput));
        return new WindowPosition(
                output, start, read.getOrDefault(true, List.of()), read.getOrDefault(false, List.of()));
    }

    private boolean isInput(int position) {
        return position >= 0 && position < n;
    }

    /** Returns all windows, in order of their outputs. */
    public List<WindowPosition> windows() {
        return IntStream.range(0, outputSize()).mapToObj(this::window).toList();
    }

    /**
     * Returns for each input position how many windows read it; 0 means that nothing there can reach the output.
     *
     * @throws IllegalArgumentException when no window fits
     */
    public int[] coverage() {
        return Coverage.of(this).inputs();
    }

    /**
     * Returns {@link #coverage()} with the padding: positions -before to n + after - 1, the first one at index 0.
     *
     * @throws IllegalArgumentException when no window fits
     */
    public int[] paddedCoverage() {
        return Coverage.of(this).padded();
    }

    /**
     * Returns for each input position whether any window reads it.
     *
     * @throws IllegalArgumentException when no window fits
     */
    public boolean[] read() {
        return Coverage.of(this).read();
    }

    /**
     * Returns how many positions of the padded input lie behind the end of the last window; 0 when it fits exactly.
     *
     * @throws IllegalArgumentException when no window fits
     */
    public int leftOver() {
        return (int) Math.max(paddedSize() - endOfLastWindow(), 0);
    }

    /**
     * Returns how many positions the last window sticks out of the padded input; 0 unless the rounding is a ceil mode.
     *
     * @throws IllegalArgumentException when no window fits
     */
    public int overhang() {
        return (int) Math.max(endOfLastWindow() - paddedSize(), 0);
    }

    private long endOfLastWindow() {
        return (outputSize() - 1L) * window().stride() + window().extent();
    }

    /** Returns what one output sees of the input, how far apart two outputs look, and where the first one starts. */
    public ReceptiveField receptiveField() {
        return ReceptiveField.POINT.through(this);
    }
}
