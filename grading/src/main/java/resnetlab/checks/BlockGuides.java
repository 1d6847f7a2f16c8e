package resnetlab.checks;

import java.util.List;

/** The guides of the exercises that ask for a block. */
final class BlockGuides {

    static final Guide MAIN_PATH = new Guide(
            "`mainPath(3, new int[] {4, 4, 5})` takes (N, 3, H, W) and gives (N, 5, H, W): height and width stay.",
            List.of(
                    "Write down eight layers, and beside each the shape that comes out of it. Only one of them could change"
                            + " height and width. Which?",
                    "1x1 convolution with F1 filters, batch norm, ReLU; f x f with F2 filters and (f - 1) / 2 zeros on each"
                            + " side, batch norm, ReLU; 1x1 with F3 filters, batch norm. There it ends: no ReLU after the"
                            + " third norm, and no sum. In DJL, `new SequentialBlock().add(...)` runs layers one after the"
                            + " other.",
                    "In inference, with all weights 1: an image of ones with 3 channels, f = 3, filters [4, 4, 5]. First 1x1: 3"
                            + " ones add up to 3."
                            + " The 3x3 inside the image: 9 places x 4 channels x 3 = 108; at an edge 6 x 4 x 3 = 72; in a"
                            + " corner 4 x 4 x 3 = 48. Last 1x1: 4 channels, so 432, 288 and 192. (The"
                            + " fresh batch norms change it by a few thousandths.)"),
            "The first 1x1 makes the channels few, the f x f convolution works on those few, the last 1x1 makes them many again:"
                    + " that is the bottleneck. For 256-64-64-256 it holds 69,632 weights, where two 3x3 convolutions at 256"
                    + " channels hold 1,179,648. The path ends without a ReLU, so that what it adds to the shortcut can also be"
                    + " negative.");

    static final Guide STRIDE_ON_3X3 = new Guide(
            "`convolutionalBlockV15(3, new int[] {2, 4, 6}, 2)` takes (N, 3, 5, 6) and gives (N, 6, 3, 3).",
            List.of(
                    "Begin with your convolutional block. Which of its layers have a stride, and which one of them reads only"
                            + " every second pixel although it could read more?",
                    "Main path: 1x1 with stride 1, then f x f with stride s and (f - 1) / 2 zeros on each side, then 1x1 with"
                            + " stride 1; batch norm after each, ReLU after the first two norms. Shortcut: 1x1 with stride s"
                            + " and batch norm, as before. Add, then ReLU.",
                    "In inference, with all weights 1: an image of ones with 3 channels and 5 x 6 pixels, f = 3, filters"
                            + " [2, 4, 6], s = 2. First 1x1: 3 everywhere. The 3x3 stands at rows 0, 2, 4 and columns 0, 2, 4. At the top"
                            + " left corner 4 of its places lie on the image: 4 x 2 channels x 3 = 24, times 4 = 96, plus the shortcut's 3:"
                            + " 99. In row 0 and column 2 it is 6 places: 147. At row 2 and column 4 all 9 lie on the image,"
                            + " for there is a column 5: 219."),
            "A 1x1 window with stride 2 reads one pixel in four, and what it skips is lost for the main path. At stride 2 the 3x3"
                    + " window is wider than its stride, so with the stride there every pixel is read. Nothing else changes: as many"
                    + " parameters, the same shapes. The price is work, for the first 1x1 now runs at full size: 6 percent"
                    + " more multiply-adds in ResNet-50. This is what torchvision builds, and what is called v1.5.");

    static final Guide AVERAGE_SHORTCUT = new Guide(
            "`averageShortcut(5, 2)` takes (N, 2, 3, 3) and gives (N, 5, 2, 2).",
            List.of(
                    "Two jobs: make the image smaller, and change the channels. Which layer can do the first without skipping"
                            + " a pixel, and needs no weights for it?",
                    "An s x s average pool with stride s, then a 1x1 convolution with stride 1, then a batch norm; no ReLU. The"
                            + " pool must round up and let a window that sticks out average the pixels that exist. In DJL:"
                            + " `Pool.avgPool2dBlock(kernel, stride, padding, ceilMode, countIncludePad)`; on MXNet keep"
                            + " `countIncludePad` false.",
                    "One channel 1 2 3 / 4 5 6 / 7 8 9 and s = 2: the windows hold 1 2 4 5, then 3 6, then 7 8, then 9. Their"
                            + " means are 3, 4.5, 7.5 and 9. With two such channels and weights of 1 that makes 6, 9, 15 and"
                            + " 18."),
            "Every pixel counts for the same share of its window: nothing is skipped, and as averaging is linear the shortcut"
                    + " stays a linear path for the gradient. A max pool is not: it hands on one pixel of each window and drops"
                    + " the others. The main path of a block rounds up, (n - 1) / s + 1, so the pool must too: with 7 rows and"
                    + " s = 2 both give 4. This is the shortcut of ResNet-D (He et al. 2018, Bag of Tricks).");

    static final Guide IDENTITY_BLOCK = new Guide(
            "`identityBlock(3, new int[] {4, 4, 3})` takes (N, 3, H, W) and gives (N, 3, H, W).",
            List.of(
                    "Write down the main path as a list of eight layers, and beside each the shape that comes out of it. Which"
                            + " of them could change height and width?",
                    "Main path: 1x1 convolution with F1 filters, batch norm, ReLU; f x f with F2 filters and (f - 1) / 2 zeros"
                            + " on each side, batch norm, ReLU; 1x1 with F3 filters, batch norm. Then add the input, as it"
                            + " came in, and only then the last ReLU. In DJL, `ParallelBlock` runs several blocks on one input"
                            + " and joins what they give with a function of yours; `Blocks.identityBlock()` hands its input on.",
                    "In inference, with all weights 1: an image of ones, f = 3, filters [4, 4, 3], 3 channels. First 1x1: 3 ones"
                            + " add up to 3. The"
                            + " 3x3 inside the image: 9 places x 4 channels x 3 = 108; at an edge 6 x 4 x 3 = 72; in a corner"
                            + " 4 x 4 x 3 = 48. Last 1x1: times 4, so 432, 288 and 192. Plus the input's 1: 433, 289, 193. An"
                            + " image of minus ones: the first ReLU leaves 0, the sum is -1, and the last ReLU makes it 0."),
            "The block computes ReLU(x + F(x)). With all weights zero it is ReLU(x): a layer that has nothing to add does no"
                    + " harm, and its gradient comes back through the shortcut as it is. Only the middle convolution needs"
                    + " padding, because only it is wider than one pixel. The last ReLU comes after the sum, so that F(x) can"
                    + " take something away.");

    static final Guide CONVOLUTIONAL_BLOCK = new Guide(
            "`convolutionalBlock(3, new int[] {2, 4, 6}, 2)` takes (N, 3, 5, 6) and gives (N, 6, 3, 3).",
            List.of(
                    "Begin with your identity block. Its input has 3 channels and 5 x 6 pixels, its main path should give 6"
                            + " channels and 3 x 3. What must happen to x before the two can be added?",
                    "Main path as in the identity block, but the first 1x1 takes the stride s. Shortcut: a 1x1 convolution with"
                            + " F3 filters and stride s, and a batch norm; no ReLU on it. Add both, then the last ReLU. The"
                            + " stride stands once on each path.",
                    "In inference, with all weights 1: an image of ones with 3 channels and 5 x 6 pixels, f = 3, filters"
                            + " [2, 4, 6], s = 2. The"
                            + " first 1x1 reads rows 0, 2, 4 and columns 0, 2, 4: a 3 x 3 map of 3s. On it the 3x3 gives 9 x 2"
                            + " x 3 = 54 in the middle, 36 at an edge, 24 in a corner; times 4: 216, 144, 96. The shortcut adds"
                            + " 3: 219, 147, 99."),
            "The projection lets a block change the number of channels and the size: its 1x1 convolution fits x to what the main"
                    + " path gives. The first stage of ResNet-50 needs it at stride 1, because 64 channels become 256. With"
                    + " stride 2 both paths read the same quarter of the pixels, and three quarters are never looked at: that"
                    + " is what v1.5 and ResNet-D mend.");

    static final Guide RESNET50 = new Guide(
            "`resnet50(6)` takes (N, 3, 64, 64) and gives (N, 6).",
            List.of(
                    "Write down the shapes from 64 x 64 to the end before you write code: 32, 15, 15, 8, 4, 2, 1. Which layer"
                            + " makes each of the steps?",
                    "Stem: 7x7 with 64 filters, stride 2 and 3 zeros on each side, batch norm, ReLU, max pool 3x3 with stride 2"
                            + " and no padding. Four stages of 3, 4, 6 and 3 blocks; each begins with a convolutional block and"
                            + " goes on with identity blocks; strides 1, 2, 2, 2. Then average pool 2x2, flatten, linear. No"
                            + " softmax. A loop that builds a new block each time keeps their parameters apart.",
                    "Stage 2 has the filters [64, 64, 256] and s = 1: (N, 64, 15, 15) becomes (N, 256, 15, 15). Stage 3: [128,"
                            + " 128, 512], s = 2: (N, 512, 8, 8). Stage 4: (N, 1024, 4, 4). Stage 5: (N, 2048, 2, 2). The"
                            + " average pool leaves (N, 2048, 1, 1), and the linear layer has 2048 x 6 weights and 6 biases:"
                            + " 12,294."),
            "53 convolutions and one linear layer; the name counts the 49 on the main paths, the stem's included, and the linear"
                    + " one. The first stage keeps the size, because the max pool has just halved it, and still needs a"
                    + " projection, because 64 channels become 256. Most numbers sit at the end: the last stage holds nearly"
                    + " 15 of the 23.6 million. The six outputs, the logits, go to the loss as they are: DJL's softmax"
                    + " cross-entropy takes the"
                    + " softmax itself.");

    private BlockGuides() {}
}
