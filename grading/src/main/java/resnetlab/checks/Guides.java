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
                    + " keeps 4 x 4 pixels, a third and not a quarter.");

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
            "floor((n + 2p - f) / s) + 1 counts the window's places. ResNet-50 halves an image of 224 pixels five"
                    + " times, and not one of these divisions comes out even: 224 becomes 112 because 111.5 rounds down to 111 steps."
                    + " With f = 1, p = 0 and s = 1 the formula gives n: a valid 1x1 convolution keeps the size, and needs no padding.");

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

    static final Guide POINTWISE = new Guide(
            "x with the channels [1, 2, 3] and [10, 20, 30], and w = [[1, 2]]: the result has one channel, [21, 42, 63]. 21 is"
                    + " 1 * 1 + 2 * 10.",
            List.of(
                    "Look at one pixel. It is a list of C numbers, one from each channel; one filter makes one number of them."
                            + " How? And which other pixels does it look at?",
                    "`y[n, f, h, w]` is the sum over c of `w[f, c] * x[n, c, h, w]`: a matrix product at every pixel. Five"
                            + " loops do it. Without loops: bring the channels to the end with `transpose(0, 2, 3, 1)`, make"
                            + " each pixel a row with `reshape(-1, C)`, multiply by w transposed, and go the same way back."
                            + " `reshape` alone moves no axis. Or let `Conv2d.conv2d` do it, with w cut to (F, C, 1, 1).",
                    "N = 1, C = 2, one row of two pixels: x is [[3, 4], [5, 6]], channel by channel. As pixels: (3, 5) and"
                            + " (4, 6). w = [[1, 1], [2, 0], [0, -1]] has three filters. Pixel 1: 8, 6, -5; pixel 2: 10, 8,"
                            + " -6. Channel by channel: [[8, 10], [6, 8], [-5, -6]], of shape (1, 3, 1, 2)."),
            "A 1x1 convolution is a matrix product at every pixel: it mixes channels and looks at no neighbour. That is why it"
                    + " needs no padding, and why a bottleneck can go from 256 channels to 64 and back at little cost.");

    static final Guide CONV_COST = new Guide(
            "`convCost(1, 1, 3, 5, 0, 1)` is {9, 81}: a 3x3 window has 9 weights and fits at 3 x 3 = 9 places.",
            List.of(
                    "Two questions: how many weights does one filter hold, and at how many places is each weight used?",
                    "One filter reads all channels: inChannels * f * f weights; there are `filters` of them. Each weight is"
                            + " multiplied once at every place of the window, and there are places on both axes:"
                            + " ((n + 2p - f) / s + 1) squared. Zeros of the padding are multiplied like other numbers. Make"
                            + " the first factor a `long`: in Java a product of `int` values is an `int`, even when it goes"
                            + " into a `long`.",
                    "ResNet's first layer: 3 channels, 64 filters, f = 7, n = 224, p = 3, s = 2. Weights: 3 * 64 * 49 = 9,408."
                            + " Places: (224 + 6 - 7) / 2 + 1 = 112 on each axis, 112 * 112 = 12,544 in all. Multiply-adds:"
                            + " 9,408 * 12,544 = 118,013,952. `1L * inChannels * filters * f * f` is a `long` from the"
                            + " beginning."),
            "Weights and multiply-adds are two bills. Stride and image size change only the second: a stride of 2 divides it by"
                    + " about four. A 5x5 window on 192 channels of 28 x 28 pixels with 32 filters costs 120 million; through"
                    + " 16 channels first, by a 1x1, it costs 12 million. And 512 filters of 3x3 on 512 channels of 112 x 112"
                    + " pixels, with padding 1, have 29,595,009,024 multiply-adds: an int would have shown -469,762,048.");

    static final Guide NEEDS_PROJECTION = new Guide(
            "`needsProjection(64, 256, 1)` is true: x has 64 channels, and what it is added to has 256.",
            List.of(
                    "The shortcut's end is added to the main path's end. Which two shapes have to be equal?",
                    "x itself can be added only where it has the same channels and the same rows and columns as the main"
                            + " path's output. Other channels: projection. A stride that is not 1: fewer rows and columns, so"
                            + " projection. One of the two is enough.",
                    "x is (N, 64, 56, 56). To 256 channels at stride 1: (N, 256, 56, 56), does not fit. To 64 at stride 2:"
                            + " (N, 64, 28, 28), does not fit. To 64 at stride 1: (N, 64, 56, 56), fits."),
            "x can be added as it is exactly when the block changes neither channels nor size. So the first block of stage 2 in"
                    + " ResNet-50 has a projection at stride 1 (64 becomes 256), and the first of ResNet-18 has none (64 stays"
                    + " 64). Every further block of a stage adds x itself, at no cost.");

    static final Guide POSITIONS_READ = new Guide(
            "`positionsRead(8, 3, 0, 2)` is true at 0-6 and false at 7: windows begin at 0, 2 and 4, and the last one ends at 6.",
            List.of(
                    "Draw n boxes in a row, and put the window on the first place. Mark what it covers, move it by s, mark"
                            + " again. Where does it begin when there is padding?",
                    "There are (n + 2p - f) / s + 1 windows. Window i begins at i * s - p and covers f positions. Mark those"
                            + " from 0 to n - 1; what lies before or behind is padding and has no box. Nothing else is marked:"
                            + " not the gaps when s > f, not what is left over at the end.",
                    "n = 7, f = 2, p = 1, s = 3: (7 + 2 - 2) / 3 + 1 = 3 windows. They begin at -1, 2 and 5. The first covers -1"
                            + " and 0: mark 0. The second 2 and 3, the third 5 and 6. Not read: 1 and 4."),
            "A position is read when some window covers it. A stride larger than the window leaves gaps: a 1x1 at stride 2 reads"
                    + " every second position, and of an image with even sides a quarter. A 3x3 at stride 2 with padding 1"
                    + " reads every one. In a block it matters which of the two comes first.");

    private Guides() {}
}
