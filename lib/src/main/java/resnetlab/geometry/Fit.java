package resnetlab.geometry;

import java.util.Optional;

/**
 * Whether an axis has room for its window, and how often.
 *
 * @param axis an axis whose window need not fit
 */
record Fit(Axis axis) {

    /** Returns how many windows there are by the formula; below 1 when none fits. */
    long outputs() {
        Layer layer = axis.layer();
        if (layer.padding() instanceof Padding.Same same) {
            return same.outputs(axis.n(), layer.window());
        }
        return layer.rounding()
                .outputs(
                        axis.paddedSize(),
                        layer.window(),
                        (long) axis.n() + axis.pads().before());
    }

    /** Says in a sentence why the window cannot slide, or nothing when it can. */
    Optional<String> misfit() {
        long outputs = outputs();
        if (outputs < 1) {
            return Optional.of(tooLarge());
        }
        Window window = axis.window();
        long end = Math.max(axis.paddedSize(), (outputs - 1) * window.stride() + window.extent());
        return end > Integer.MAX_VALUE ? Optional.of(tooLong(end)) : Optional.empty();
    }

    private String tooLarge() {
        Window window = axis.window();
        String gaps = window.dilation() == 1 ? "" : ", dilation %d".formatted(window.dilation());
        return "The window spans %d positions (kernel %d%s), but the padded input has only %d (%d + %d + %d), so no window fits. Use a smaller kernel%s, more padding or a larger input."
                .formatted(
                        window.extent(),
                        window.kernel(),
                        gaps,
                        axis.paddedSize(),
                        axis.pads().before(),
                        axis.n(),
                        axis.pads().after(),
                        gaps.isEmpty() ? "" : " or dilation");
    }

    private String tooLong(long end) {
        return "The padded input (%d + %d + %d) and its windows take %d positions, more than an int can count. Use a smaller input, less padding or a smaller window."
                .formatted(axis.pads().before(), axis.n(), axis.pads().after(), end);
    }
}
