package resnetlab.exercise;

/**
 * The beliefs that learners of convolution and residual blocks bring along, by name. A prediction or a check that meets one
 * says so.
 */
public enum Misconception {
    EXACT_FIT(
            "Exact fit",
            "The stride need not divide n + 2p - f: the division rounds down, and what is left over is not read."),
    ROUNDED_UP(
            "Rounded up", "Half a step is no step: the division rounds down, and only then the first place is added."),
    EMPTY_OUTPUT(
            "An empty output",
            "Zero places is the right count, but an engine does not make an output of size 0 of it: it refuses."),
    EQUAL_USE(
            "Equal use",
            "Padding to the same size does not use every pixel equally: the border is still read less often."),
    SAME_IS_SYMMETRIC(
            "Same is symmetric",
            "SAME pads an odd total with the extra pixel at the end, so the two sides can differ."),
    SAME_KEEPS_SIZE(
            "Same keeps the size", "SAME keeps the size only at stride 1; in general the output is n / s, rounded up."),
    EXTRA_AT_THE_FRONT(
            "The extra pixel comes first", "SAME puts the extra pixel of an odd total after the input, not before it."),
    SAME_ROUNDS_DOWN(
            "Same rounds down", "SAME gives n / s rounded up: what is left over at the end gets a window of its own."),
    NEGATIVE_PADDING(
            "Padding below zero",
            "A stride that jumps over pixels needs no padding; padding takes none away, so it is at least 0."),
    PADDING_BY_HABIT(
            "Padding by habit",
            "SAME pads only what the last window lacks; where it lacks nothing, nothing is padded."),
    PER_SIDE_OR_TOTAL("Per side or in total", "p counts the padding on each side, so the input grows by 2p."),
    EVEN_KERNEL("Even kernels fit too", "(f - 1) / 2 on each side keeps the size only when f is odd."),
    TINY_INPUT(
            "It always fits",
            "A window that is larger than the padded input has no position at all: there is no output."),
    COUNTS_PIXELS("Pixels, not windows", "The output counts the places of the window, not the pixels of the input."),
    VALID_SHRINKS(
            "Valid shrinks",
            "Without padding the output loses f - 1 positions; for a 1x1 kernel that is none, so valid and same are one."),
    HALF_IS_THE_SIDE(
            "Half is the side",
            "Halving both sides leaves a quarter of the area: every second row, every second column."),
    FORGOTTEN_LAST_ROW(
            "The forgotten last row",
            "Every second row begins with the first, so of an odd number of rows both the first and the last are kept."),
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
    EVERYTHING_IS_READ(
            "Everything is read",
            "A stride larger than the window leaves gaps, and a rest at the end is left over: such positions are never read."),
    PADDED_AXIS(
            "Positions of the padded axis",
            "The first window begins at -p: position 0 of the input lies p places behind the beginning of the padding."),
    WINDOW_IS_A_POINT(
            "A window is one position", "A window that begins at b reads f positions: b, b + 1, up to b + f - 1."),
    WINDOW_TOO_WIDE(
            "One position too many", "A window of f that begins at b ends at b + f - 1; b + f is no longer in it."),
    WINDOW_IN_THE_PADDING_LOST(
            "A window in the padding reads nothing",
            "A window that lies partly in the padding still reads the positions that it shares with the input."),
    WINDOWS_SIDE_BY_SIDE(
            "Windows side by side", "The windows begin s apart, whatever their width; with s < f they overlap."),
    WINDOWS_NOT_POSITIONS(
            "Windows, not positions", "The answer has one element for each of the n positions, not for each window."),
    ANSWER_INVERTED("The opposite answered", "The question asks for the opposite: read it once more, word by word."),
    WEIGHTS_TRANSPOSED(
            "Weights read the wrong way round",
            "w is (F, C): row f holds the weights of filter f, one for each channel of x."),
    RESHAPE_IS_NO_TRANSPOSE(
            "Reshape moves axes",
            "reshape keeps the order of the values and only cuts it anew; to bring an axis to another place takes a transpose."),
    CHANNELS_LAST(
            "Channels at the end", "The result is (N, F, H, W): its channels are the second axis, as those of x are."),
    ROWS_AND_COLUMNS_SWAPPED(
            "Rows and columns exchanged", "After the channels come the rows (H) and then the columns (W)."),
    CHANNELS_AVERAGED(
            "The mean of the channels",
            "A filter adds its weighted channels up; it does not divide by how many there are."),
    CHANNELS_APART("Each channel for itself", "Each filter reads all channels: at every pixel it adds up C products."),
    WEIGHTS_LEFT_OUT(
            "Channels added without weights", "Each channel is multiplied by its own weight before it is added."),
    ONE_CHANNEL_ONLY(
            "One channel in place of the sum",
            "Every channel adds its product to the sum: `+=` where `=` would keep only the last one."),
    ONE_IMAGE_ONLY("One image for all", "The batch holds N images, and each is worked on by itself."),
    RELU_INSIDE(
            "A ReLU belongs to it", "A convolution is linear: what is negative stays negative, until a ReLU follows."),
    WHOLE_NUMBERS(
            "Whole numbers only", "Pixels and weights have digits behind the point; an int drops them, with `+=` too."),
    BIAS_COUNTED("A bias for each filter", "This convolution has no bias: it holds its weights and nothing else."),
    CHANNELS_NOT_COUNTED(
            "One channel counted", "Each filter has a window of f x f weights for every channel of the input."),
    CHANNELS_ADDED(
            "Channels and filters added",
            "Every filter reads every channel: the two numbers multiply, they do not add."),
    FILTERS_NOT_COUNTED("One filter counted", "There are as many windows of weights as there are filters."),
    WINDOW_ON_ONE_AXIS("f in place of f x f", "The window is f high and f wide: f x f weights for each channel."),
    PLACES_ON_ONE_AXIS(
            "Places on one axis", "The window moves over rows and over columns: the places on an axis, squared."),
    PADDING_IS_FREE(
            "Zeros cost nothing",
            "An engine multiplies with the zeros of the padding as with any other number: they count."),
    MULTIPLY_ADD_IS_TWO(
            "Two for one", "A multiplication and the addition that follows count together as one multiply-add."),
    INT_OVERFLOW(
            "An int holds any number",
            "An int ends at 2,147,483,647 and then begins at the negative end: multiply in long from the first factor on."),
    ORDER_EXCHANGED("The other order", "The weights come first, the multiply-adds second."),
    ONE_BY_ONE_LOOKS_AROUND(
            "A 1x1 looks around", "A 1x1 convolution reads one pixel in all channels and no neighbour."),
    ONE_BY_ONE_ONLY_CHANNELS(
            "A 1x1 changes only channels",
            "Filters set the channels, the stride sets height and width: a 1x1 convolution of stride 2 changes all three."),
    POOL_MIXES_CHANNELS(
            "A pool mixes channels",
            "A pool works on each channel by itself: as many come out, and none meets another."),
    POOL_ALWAYS_HALVES(
            "A pool always halves",
            "Not the pool halves but its stride: at stride 1 it keeps the size, suitably padded."),
    WINDOW_LEFT_OUT("The window left out", "An f x f convolution has f x f weights where a 1x1 convolution has one."),
    COST_IS_WEIGHTS(
            "Weights are the cost",
            "A convolution uses its weights anew at every place of the window: the multiply-adds are weights times places."),
    MORE_LAYERS_MORE_COST(
            "More layers, more cost",
            "A cheap layer that makes the expensive one behind it smaller saves more than it costs."),
    SQUEEZE_IS_FREE(
            "The squeeze is free",
            "The 1x1 convolutions before and after the narrow part have weights too: count them."),
    COST_FOLLOWS_CHANNELS(
            "Cost follows the channels",
            "The weights of a convolution grow with the channels in times the channels out; the places shrink with the image."),
    BEST_SQUEEZE(
            "A lowest point of the cost",
            "Narrower is always cheaper; what speaks against it is what no longer passes, not what it costs."),
    RESTORED_CHANNELS(
            "Restored with the channels",
            "A convolution that adds channels adds no information: they are sums of the few that came in."),
    BOTTLENECK_IS_MOBILENET(
            "The bottleneck is MobileNet's",
            "ResNet's bottleneck of 2015 is narrow inside; MobileNetV2's block of 2018 is wide inside, with a depthwise 3x3."),
    FLAG_FOR_ALL_LAYERS(
            "The flag is for all layers",
            "Of the layers in a residual block only batch normalisation does something else in training mode."),
    FLAG_FOR_WEIGHTS(
            "The flag is for layers with weights",
            "A convolution learns, and still computes the same in both modes: learning is the optimizer's work."),
    EVERY_IMAGE_FOR_ITSELF(
            "Every image for itself",
            "In training a batch norm takes mean and variance over the batch: an image's output depends on the others."),
    TRAINING_ONLY_READS(
            "Without an optimizer nothing changes",
            "A pass in training, forward and backward, moves the running statistics of every batch norm, with or without an optimizer."),
    RUNNING_IS_THE_LAST(
            "The running mean is the last batch's",
            "A pass moves the running statistics a tenth of the way to those of the batch: the momentum is 0.9."),
    BIAS_BEFORE_NORM(
            "A bias before a batch norm",
            "The batch norm subtracts each channel's mean, and the bias with it: in training it changes nothing and learns nothing."),
    MAX_POOL_LOOKS_AT_ONE(
            "One kept, three unseen",
            "A max pool reads every value of its window and keeps the largest; a strided 1x1 never sees the others."),
    POOLING_IS_LINEAR(
            "Pooling is linear",
            "An average pool is linear, a max pool is not: of (1, 0) and (0, 1) the maxima add up to 2, the sum's maximum is 1."),
    READ_IS_NOTICED(
            "What is read is noticed",
            "A max pool reads every value and hands on the largest: a change that stays below it makes no difference."),
    LOSING_IS_NOT_LINEAR(
            "What loses is not linear",
            "A linear map may lose information: an average does, and so does leaving out every second row."),
    ALL_THAT_IS_READ_LEARNS(
            "All that is read learns",
            "A max pool hands the whole gradient of an output to the winner of its window; the others get 0."),
    ORDER_NEVER_MATTERS(
            "The order does not matter",
            "A 1x1 convolution changes places with what is linear channel by channel, and a max pool is not linear."),
    ORDER_ALWAYS_MATTERS(
            "The order always matters",
            "A 1x1 convolution mixes channels, an average mixes positions: two weighted sums, which may be taken in either order."),
    POOL_PADDING_IS_UNSEEN(
            "Padding never shows in a pool",
            "Zeros of the padding are averaged in, unless the pool is told not to count them; a max pool leaves them out."),
    HALVES_AGREE(
            "One half is as good as another",
            "A padded 3x3 of stride 2 rounds an odd size up, a 2x2 pool without padding rounds it down: 7 becomes 4 and 3."),
    DEEPER_IS_LARGER(
            "More blocks, more parameters",
            "What a convolution weighs depends on its channels: a few wide blocks weigh more than many narrow ones."),
    LARGE_IMAGE_MOST_WORK(
            "The largest image, the most work",
            "Where the image is large, the channels are few: a block does the same work in every stage."),
    NAME_IS_THE_NETWORK(
            "The name is the network",
            "A name says neither which blocks nor which strides: count parameters and look at the layers before you trust it."),
    EVERY_STAGE_HALVES(
            "Every stage halves",
            "The max pool has just halved the image, so the first stage keeps its size; the other three halve it."),
    READS_MORE_SEES_FURTHER(
            "Reads more, sees further",
            "A receptive field counts from the first to the last pixel; how many positions between are read is another matter."),
    WEIGHTS_KNOW_THE_STRIDE(
            "The weights know the stride",
            "A stride is no parameter: v1 and v1.5 have the same weights, and a file fits both."),
    SAME_WEIGHTS_SAME_NETWORK(
            "Same weights, same network",
            "What a network computes depends on its strides too, and no file of weights tells them."),
    KNOWING_NOTHING_IS_ZERO(
            "Knowing nothing gives nothing",
            "Who guesses among six equally frequent classes is right once in six times: that is the score to beat."),
    PROJECTION_IFF_STRIDE(
            "Projection only with a stride", "A projection is needed when the channels differ or the stride is not 1."),
    PROJECTION_IFF_CHANNELS(
            "Projection only for channels",
            "A stride makes the main path's output smaller: x no longer fits on it, however many channels it has."),
    PROJECTION_NEEDS_BOTH(
            "Projection when both change", "One of the two is enough: other channels, or a stride that is not 1."),
    PROJECTION_ALWAYS(
            "Always a projection",
            "Where channels and size stay, x itself can be added: the shortcut needs no weights."),
    PROJECTION_NEVER(
            "Never a projection",
            "An addition wants equal shapes: x with other channels or another size does not fit."),
    PROJECTION_WHEN_GROWING(
            "Projection when it grows", "Fewer channels do not fit either: an addition wants equal shapes."),
    PROJECTION_BY_RATIO(
            "Stride for channels",
            "Twice the channels do not make up for half the rows: each of the two must be unchanged by itself."),
    PROJECTION_OF_THE_COURSE(
            "Only what the course has",
            "Any stride that is not 1 and any change of channels counts, not only 2 and 4 times."),
    PROJECTION_FOR_COMPLEXITY(
            "A projection for its own sake",
            "A projection is there because an addition would fail without it, not to make the network richer."),
    PROJECTION_IS_CHEAP(
            "A projection is cheap",
            "A 1x1 convolution from C to C channels has C x C weights; deep in the network that is millions."),
    FILTERS_ALL_EQUAL(
            "All filters alike", "Only F3 meets the input in the addition, so F3 is fixed; F1 and F2 are free."),
    MODE_CHOOSES_FILTERS(
            "The mode chooses the filters",
            "Training and inference differ in the statistics of batch norms and in no shape."),
    ZEROS_STOP_THE_SIGNAL(
            "Zero weights stop the signal",
            "The shortcut carries x forward and the gradient back, whatever the main path does."),
    STRIDE_TWICE("Stride twice", "A block takes its stride once on each path, not on two convolutions of one path."),
    STRIDE_SKIPS(
            "A stride skips pixels",
            "A stride moves the window. A pixel goes unread where the window is narrower than the stride, or in a rest left over at the "
                    + "end."),
    ALWAYS_A_QUARTER(
            "Always a quarter",
            "Stride 2 keeps every second row from the first: a quarter of an even image, more of an odd one; at 7 x 7 a third."),
    SHORTCUT_FILLS_IN(
            "The shortcut sees the rest",
            "A strided 1x1 on the shortcut starts in the same corner, so it reads the very positions of the main path's."),
    SHORTCUT_REPAIRED(
            "Both paths repaired", "Moving the main path's stride leaves the strided 1x1 of the shortcut as it was."),
    POOL_SKIPS(
            "A max pool skips",
            "A max pool reads every value of its window before it chooses one; a strided 1x1 never looks at the others."),
    ALL_WORK_IS_USED(
            "What is computed is used",
            "Positions that the next block does not read were computed all the same, and for nothing."),
    ONLY_THE_LAST_IS_WASTED(
            "Only the last layer is wasted",
            "Waste goes back through every layer that works on each position alone, up to the last window wider than one."),
    ALL_LAYERS_WASTED(
            "Every layer is wasted",
            "A window wider than one reads the positions between, so work before it is not lost."),
    MOVED_STRIDE_IS_EQUAL(
            "A moved stride changes nothing",
            "It changes nothing in inference; in training the batch norms behind it average over fewer positions."),
    MOVED_STRIDE_READS_ELSEWHERE(
            "A moved stride reads elsewhere",
            "With symmetric padding a strided 3x3 gives just the outputs that a strided 1x1 behind it would have picked."),
    STRIDE_HAS_WEIGHTS(
            "A stride has weights",
            "Kernel and channels decide the number of weights; a stride decides how often they are used."),
    STRIDE_PLACEMENT(
            "Where the stride sits", "ResNet v1 has the stride on the first 1x1 convolution, v1.5 on the 3x3."),
    STRIDE_ON_ONE_PATH(
            "Stride on one path only",
            "Main path and shortcut both take the stride, each once: else their sizes differ and cannot be added."),
    STRIDE_FIXED("Stride written down", "The stride is the argument s; the block must follow 1, 2 and 3 alike."),
    RELU_IN_THE_WRONG_PLACE(
            "ReLU in the wrong place", "The last ReLU comes after the addition: negative values must reach the sum."),
    RELU_ON_THE_SHORTCUT(
            "ReLU on the shortcut", "The shortcut ends without a ReLU: what is negative on it must reach the sum."),
    RELU_BEFORE_NORM(
            "ReLU before the batch norm",
            "Inside the block the order is convolution, batch norm, ReLU (He et al. 2015)."),
    MISSING_LAST_RELU("The last ReLU is missing", "The block ends with a ReLU, after the addition."),
    MISSING_INNER_RELU(
            "A ReLU inside is missing",
            "A ReLU follows each of the first two batch norms; without it two convolutions in a row are one linear map."),
    MISSING_SKIP("The shortcut is missing", "The block adds its input to what the main path makes of it."),
    JOINED_NOT_ADDED(
            "Joined, not added",
            "The shortcut is added value by value, so the number of channels stays; nothing is stacked."),
    GRADIENT_CUT(
            "The shortcut carries no gradient",
            "The gradient flows back through the shortcut as it is: that is what lets deep networks learn."),
    NORM_MISSING("A batch norm is missing", "Each convolution of the block is followed by a batch norm of its own."),
    SHORTCUT_NORM_MISSING(
            "No norm on the shortcut",
            "The shortcut's 1x1 convolution is followed by a batch norm, as every convolution of the main path is."),
    NORM_BEFORE_CONVOLUTION(
            "Batch norm before the convolution",
            "This block normalises what a convolution gives; norm and ReLU before it make the later pre-activation block."),
    NORM_OVER_THE_WRONG_AXIS(
            "Norm over the wrong axis",
            "In (N, C, H, W) the channels are axis 1, DJL's default: one mean and one variance for each channel."),
    OTHER_EPSILON("Another epsilon", "DJL's batch norm adds 1e-5 to the variance; 1e-3 is what Keras adds."),
    MOMENTUM_REVERSED(
            "Momentum reversed",
            "DJL's momentum 0.9 keeps nine tenths of the old value; PyTorch calls the same thing 0.1."),
    FILTERS_SWAPPED("F1 and F2 swapped", "F1 belongs to the first 1x1 convolution, F2 to the f x f one in the middle."),
    FILTERS_FIXED(
            "Filters written down", "The numbers of filters come from the argument; the block must follow other ones."),
    KERNEL_SIZE_FIXED(
            "Kernel size written down", "The middle window is f x f for whatever f is asked, not always 3 x 3."),
    KERNEL_ON_THE_ONE_BY_ONES(
            "f on the 1x1s", "Only the middle convolution has the size f; the first and the last are 1x1."),
    NO_PADDING_IN_THE_MIDDLE(
            "No padding in the middle",
            "The f x f convolution needs (f - 1) / 2 zeros on each side; without them the main path shrinks and cannot be added."),
    PADDING_FIXED(
            "Padding written down", "The padding follows f: (f - 1) / 2 on each side, which is 1 only for f = 3."),
    NAME_COUNTS_ALL(
            "The name counts everything",
            "The number in a ResNet's name counts the layers with weights on the longest way; projections come on top."),
    IT_RUNS(
            "It runs, so it is right",
            "A block that raises no error may still compute something else: only a measurement tells."),
    SUSPICION(
            "Accused without evidence",
            "Each fault leaves a trace of its own: where its probe shows nothing, it is another fault."),
    PROJECTION_ON_IDENTITY(
            "A projection on the identity",
            "The identity block's shortcut is x itself: a convolution there is the convolutional block's."),
    PROJECTION_MISSING(
            "No projection",
            "x itself cannot be added where channels or sizes change: a 1x1 convolution on the shortcut makes it fit."),
    KERNEL_ON_THE_SHORTCUT("f on the shortcut", "The shortcut's convolution is 1x1, whatever f is."),
    MORE_THAN_THE_MAIN_PATH(
            "More than the main path",
            "The main path ends with its third batch norm; the sum and the last ReLU belong to the block around it."),
    MAX_FOR_AVERAGE(
            "Max for average",
            "A max pool hands on one value of each window; an average pool lets every value count, and stays linear."),
    RAGGED_EDGE_DROPPED(
            "The ragged edge is dropped",
            "An average pool that rounds down leaves the last row and column unread: the size is n / s rounded up."),
    RAGGED_EDGE_COUNTS_MORE(
            "The ragged edge divided by s x s",
            "A window that sticks out averages the pixels that exist: padding and missing pixels do not count."),
    POOL_LEFT_OUT(
            "No pool before the 1x1",
            "The pool does the stepping: a 1x1 convolution with a stride reads one pixel of each s x s and skips the rest."),
    POOL_WINDOW(
            "Another window for the pool",
            "The pool's window is s x s, as its stride is: its windows leave no pixel out and share none."),
    AVERAGE_FOR_MAX("Average for max", "The stem's pool hands on the largest value of each 3x3 window."),
    STEM_INCOMPLETE(
            "The stem is incomplete",
            "The stem is padding, a 7x7 convolution, batch norm, ReLU and max pool, in this order."),
    BLOCK_COUNT("Another number of blocks", "ResNet-50 has 3, 4, 6 and 3 blocks in its four stages."),
    STAGE_STRIDE(
            "A stage with another stride",
            "The first stage keeps the size, because the max pool has just halved it; each of the other three halves it."),
    STEM_PADDING(
            "No padding before the stem",
            "The 7x7 convolution of the stem moves over the image with 3 zeros on each side."),
    POOL_PADDED("A padded max pool", "The course's max pool has no padding and rounds down: 32 becomes 15, not 16."),
    POOL_MISSING("A pool is missing", "ResNet-50 pools twice: a max pool after the stem, an average pool at the end."),
    SOFTMAX_IN_THE_MODEL(
            "Softmax in the model", "The model ends with its linear layer: in DJL the softmax belongs to the loss."),
    SHARED_PARAMETERS(
            "One layer used twice",
            "A layer object that is used twice shares its parameters: make a new one for each place."),
    INPUT_MODIFIED(
            "The input was changed",
            "Operations such as addi change their array: the shortcut, and whoever called, need x as it was."),
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
