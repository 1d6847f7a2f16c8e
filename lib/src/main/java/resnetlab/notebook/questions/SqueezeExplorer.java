package resnetlab.notebook.questions;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import resnetlab.figures.ChannelPath;
import resnetlab.figures.ChannelPath.Step;
import resnetlab.figures.Explorer;
import resnetlab.figures.Explorer.Knob;
import resnetlab.figures.Figure;

/** Squeezes 256 channels by a factor, and shows what the three convolutions of a bottleneck then cost. */
public final class SqueezeExplorer {
    static final int CHANNELS = 256;
    private static final int LARGEST_POWER = 8;
    private static final List<Integer> WINDOWS = List.of(3, 5, 7);

    private SqueezeExplorer() {}

    /** Makes the explorer; it starts without a squeeze. */
    public static Figure start() {
        List<String> factors = IntStream.rangeClosed(0, LARGEST_POWER)
                .mapToObj(power -> "" + (1 << power))
                .toList();
        List<String> windows = WINDOWS.stream().map(f -> "" + f).toList();
        return Explorer.of(
                "Squeeze, look around, restore",
                List.of(new Knob("Squeeze factor", factors, 0), new Knob("Window in the middle", windows, 0)),
                setting -> frame(1 << setting.get(0), WINDOWS.get(setting.get(1))));
    }

    /** Returns the weights of 1x1, f x f, 1x1 when the middle has the width CHANNELS / factor. */
    static long weights(int factor, int window) {
        long width = CHANNELS / factor;
        return 2L * CHANNELS * width + (long) window * window * width * width;
    }

    private static Figure frame(int factor, int window) {
        int width = CHANNELS / factor;
        long outer = (long) CHANNELS * width;
        long middle = (long) window * window * width * width;
        long plain = 2L * window * window * CHANNELS * CHANNELS;
        String finding = String.format(
                Locale.ROOT,
                "The two 1x1 convolutions hold %,d weights, the %dx%d holds %,d: %,d in all. "
                        + "Two %dx%d convolutions at %d channels hold %,d, which is %.1f times as many.",
                2 * outer,
                window,
                window,
                middle,
                2 * outer + middle,
                window,
                window,
                CHANNELS,
                plain,
                (double) plain / (2 * outer + middle));
        return ChannelPath.of(
                "%d channels, squeezed by %d".formatted(CHANNELS, factor),
                finding,
                "weights",
                CHANNELS,
                List.of(
                        new Step("1x1", width, outer),
                        new Step(window + "x" + window, width, middle),
                        new Step("1x1", CHANNELS, outer)));
    }
}
