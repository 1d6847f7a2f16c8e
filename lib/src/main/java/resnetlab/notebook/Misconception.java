package resnetlab.notebook;

/**
 * The beliefs that learners of convolution and residual blocks bring along, by name. A prediction or a check that meets one
 * says so.
 */
public enum Misconception {
    EXACT_FIT(
            "Exact fit",
            "The stride need not divide n + 2p - f: the division rounds down, and what is left over is not read."),
    EQUAL_USE(
            "Equal use",
            "Padding to the same size does not use every pixel equally: the border is still read less often."),
    SAME_IS_SYMMETRIC(
            "Same is symmetric",
            "SAME pads an odd total with the extra pixel at the end, so the two sides can differ."),
    SAME_KEEPS_SIZE(
            "Same keeps the size", "SAME keeps the size only at stride 1; in general the output is n / s, rounded up."),
    PER_SIDE_OR_TOTAL("Per side or in total", "p counts the padding on each side, so the input grows by 2p."),
    EVEN_KERNEL("Even kernels fit too", "(f - 1) / 2 on each side keeps the size only when f is odd."),
    TINY_INPUT(
            "It always fits",
            "A window that is larger than the padded input has no position at all: there is no output."),
    COUNTS_PIXELS("Pixels, not windows", "The output counts the places of the window, not the pixels of the input."),
    FORGOTTEN_ONE(
            "The forgotten first window",
            "(n + 2p - f) / s counts the steps; the window's first place comes on top, after the division."),
    FORGOTTEN_STRIDE("Stride left out", "A stride of s keeps only every s-th place of the window."),
    PADDING_LEFT_OUT(
            "Padding left out", "The padding on both sides belongs to what the window moves over: n + 2p, not n."),
    FLOAT_ARITHMETIC(
            "Float is exact", "A float skips whole numbers above 16,777,216: divide whole numbers as whole numbers."),
    ANY_NUMBER_WILL_DO(
            "Any number will do",
            "Sizes and strides are at least 1 and a padding at least 0; anything else is refused with an IllegalArgumentException."),
    ONE_BY_ONE_LOOKS_AROUND(
            "A 1x1 looks around", "A 1x1 convolution reads one pixel in all channels and no neighbour."),
    PROJECTION_IFF_STRIDE(
            "Projection only with a stride", "A projection is needed when the channels differ or the stride is not 1."),
    STRIDE_TWICE("Stride twice", "A block takes its stride once on each path, not on two convolutions of one path."),
    STRIDE_PLACEMENT(
            "Where the stride sits", "ResNet v1 has the stride on the first 1x1 convolution, v1.5 on the 3x3."),
    RELU_IN_THE_WRONG_PLACE(
            "ReLU in the wrong place", "The last ReLU comes after the addition: negative values must reach the sum."),
    TRAINING_FLAG_IGNORED(
            "Training flag ignored", "Batch normalisation must be told whether it trains: pass the flag on.");

    private final String title;
    private final String truth;

    Misconception(String title, String truth) {
        this.title = title;
        this.truth = truth;
    }

    /** Returns the name under which notebooks speak of it. */
    public String title() {
        return title;
    }

    /** Returns what is true instead, in one sentence. */
    public String truth() {
        return truth;
    }
}
