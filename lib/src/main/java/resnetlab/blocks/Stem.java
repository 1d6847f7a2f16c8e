package resnetlab.blocks;

import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;

/** What comes before the stages: four times fewer rows and columns, and as many channels as the first stage is wide. */
public enum Stem {
    /** A 7x7 of stride 2 with padding 3, norm, ReLU, and a 3x3 max pool of stride 2 with padding 1 (He et al. 2015). */
    CONV_7X7,
    /** Three 3x3, the first with stride 2, the first two half as wide; then the same pool (ResNet-C and -D). */
    THREE_CONV_3X3,
    /**
     * As {@link #CONV_7X7}, with a pool without padding that rounds down, so that 64 becomes 15. The course writes the
     * padding of 3 as a layer of its own in front of a valid convolution, which is the same.
     */
    COURSE;

    private static final Layer POOL = Layer.kernel(3).stride(2);

    Chain toBlock(int width, Style style) {
        Chain stem = new Chain("stem");
        if (this == THREE_CONV_3X3) {
            addThree(stem, width, style);
        } else {
            Conv conv = Conv.of(width, 7).stride(2).padding(Padding.perSide(3));
            style.relu(conv).addTo(stem, "1");
        }
        return stem.then("pool", Pooling.max(this == COURSE ? POOL : POOL.padding(1)));
    }

    private static void addThree(Chain stem, int width, Style style) {
        int half = Arguments.atLeastOne("half the stem's width", width / 2);
        style.relu(Conv.of(half, 3).stride(2)).addTo(stem, "1");
        style.relu(Conv.of(half, 3)).addTo(stem, "2");
        style.relu(Conv.of(width, 3)).addTo(stem, "3");
    }
}
