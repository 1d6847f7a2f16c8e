package resnetlab.checks;

import java.util.List;

/** The guides, one for each exercise. */
final class Guides {

    static final Guide WARM_UP = new Guide(
            "`everySecond(8)` is 4: rows 0, 2, 4 and 6 are kept.",
            List.of(
                    "Write down the rows that are kept of 8, then of 7.",
                    "Row 0 is kept, and then every second one. Of 7 rows, 0, 2, 4 and 6 are kept: one more than half, rounded"
                            + " down.",
                    "5 rows: 0, 2 and 4 are kept, that is 3. In Java 5 / 2 is 2, and 6 / 2 is 3."),
            "That is ceil(n / 2), the size that a stride of 2 leaves of n rows under a 1x1 window. On an image of 7 x 7 it"
                    + " keeps 4 x 4 pixels, a little more than a quarter.");

    static final Guide OUTPUT_SIZE = new Guide(
            "`outputSize(5, 3, 1, 2)` is 3: the padded image has 7 pixels, and a window of 3 that jumps by 2 has the places"
                    + " 0-2, 2-4 and 4-6.",
            List.of(
                    "Count places of the window, not pixels. Draw n = 5, f = 3, p = 0, s = 1 on paper: at which pixels can the"
                            + " window begin?",
                    "The window begins at 0 and can move over the n + 2p - f pixels that it does not cover; each step takes s"
                            + " of them, and a rest that is smaller than s takes no step. Add the first place at the end."
                            + " Before all that, look at what cannot work: a window larger than n + 2p, and arguments out of"
                            + " range.",
                    "n = 224, f = 7, p = 3, s = 2: the padded image has 230 pixels, the window covers 7, 223 are left. Steps of"
                            + " 2: 111, and one pixel is left over. With the first place that makes 112. In Java, `/` between"
                            + " two `int` values that are not negative rounds down by itself; n = 2, f = 3, p = 0, s = 2 must"
                            + " not get that far, for -1 / 2 is 0 in Java."),
            "floor((n + 2p - f) / s) + 1 counts the window's places. ResNet-50 halves its image five times, and not one"
                    + " of the divisions comes out even: 224 becomes 112 because 111.5 rounds down to 111 steps. With f = 1,"
                    + " p = 0 and s = 1 the formula gives n: a valid 1x1 convolution keeps the size, and needs no padding.");

    static final Guide SAME_PADDING = new Guide(
            "`samePadding(8, 3, 2)` is {0, 1}: the output has 4 pixels, 4 windows of 3 at stride 2 cover 9 pixels, 8 are there.",
            List.of(
                    "Begin at the end: how many windows does SAME promise, and how many pixels do so many windows cover?",
                    "SAME promises n / s windows, rounded up. They cover (windows - 1) * s + f pixels. What n lacks is the"
                            + " total, never below 0. Half of it goes before the image; after it goes the rest, which is one"
                            + " more when the total is odd.",
                    "n = 10, f = 5, s = 4: 10 / 4 rounded up is 3 windows; they cover 2 * 4 + 5 = 13 pixels; 3 are missing:"
                            + " {1, 2}. With f = 1 the same windows cover 9 pixels: -1 is missing, so the answer is {0, 0}."),
            "SAME fixes the output's size, ceil(n / s), and takes the padding that this needs; the two sides differ when the"
                    + " total is odd, as it is for every even image under a 3x3 window of stride 2. Symmetric padding of 1"
                    + " gives the same size there, and another grid: its windows sit one pixel further left. Weights that"
                    + " were trained with one grid do not fit the other.");

    static final Guide IDENTITY_BLOCK = new Guide(
            "`identityBlock(3, new int[] {4, 4, 3})` takes (N, 3, H, W) and gives (N, 3, H, W).",
            List.of(
                    "Write down the main path as a list of eight layers, and beside each the shape that comes out of it. Which"
                            + " of them could change height and width?",
                    "Main path: 1x1 convolution with F1 filters, batch norm, ReLU; f x f with F2 filters and (f - 1) / 2 zeros"
                            + " on each side, batch norm, ReLU; 1x1 with F3 filters, batch norm. Then add the input, as it"
                            + " came in, and only then the last ReLU. In DJL, `ParallelBlock` runs several blocks on one input"
                            + " and joins what they give with a function of yours; `Blocks.identityBlock()` hands its input on.",
                    "All weights 1, an image of ones, f = 3, filters [4, 4, 3], 3 channels. First 1x1: 3 ones add up to 3. The"
                            + " 3x3 inside the image: 9 places x 4 channels x 3 = 108; at an edge 6 x 4 x 3 = 72; in a corner"
                            + " 4 x 4 x 3 = 48. Last 1x1: times 4, so 432, 288 and 192. Plus the input's 1: 433, 289, 193. An"
                            + " image of minus ones: the first ReLU leaves 0, the sum is -1, and the last ReLU makes it 0."),
            "The block computes ReLU(x + F(x)). With all weights zero it is ReLU(x): a layer that has nothing to add does no"
                    + " harm, and its gradient comes back through the shortcut as it is. Only the middle convolution needs"
                    + " padding, because only it is wider than one pixel. The last ReLU comes after the sum, so that F(x) can"
                    + " take something away.");

    private Guides() {}
}
