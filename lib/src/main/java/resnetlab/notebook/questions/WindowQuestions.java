package resnetlab.notebook.questions;

import java.util.List;
import java.util.Optional;
import resnetlab.exercise.Misconception;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 01, sections 1 to 3: how many windows there are. */
public final class WindowQuestions {

    private static final Axis FIVE_BY_THREE = Axis.of(5).kernel(3);
    private static final Axis STEM = Axis.of(224).kernel(7).padding(3).stride(2);
    private static final Axis SMALL_STEM = Axis.of(8).kernel(3).padding(1).stride(2);
    private static final Axis TOO_LARGE = Axis.of(2).kernel(3).stride(2);

    /** How many windows of width 3 on 5 pixels. */
    public static final NumberQuestion WINDOWS = new NumberQuestion(
            "01-windows",
            "A window covers 3 pixels and slides along a row of 5 pixels, one pixel at a time, without padding. "
                    + "In how many places can it stand?",
            () -> List.of(FIVE_BY_THREE.outputSize()),
            List.of(
                    new Belief(
                            List.of(5),
                            Misconception.COUNTS_PIXELS,
                            "You counted the pixels. An output belongs to a place of the window, and the window must fit."),
                    new Belief(
                            List.of(2),
                            Misconception.FORGOTTEN_ONE,
                            "You counted the steps, 5 - 3. The window stands somewhere before its first step."),
                    new Belief(
                            List.of(1),
                            Misconception.WINDOWS_SIDE_BY_SIDE,
                            "That is how often the window fits side by side. It moves by one pixel, so places overlap.")),
            "The window starts at pixel 0, 1 or 2. In letters: n - f steps, and the place before the first step.",
            () -> Pictures.windows(FIVE_BY_THREE));

    /** Output sizes of a 1x1 window, without padding and with SAME. */
    public static final NumberQuestion ONE_BY_ONE = new NumberQuestion(
            "01-one-by-one",
            "Now the window covers 1 pixel of the 5. What is the output size with `valid` (no padding), and what is it with "
                    + "`same`? Give two numbers.",
            () -> List.of(
                    Axis.of(5).kernel(1).padding(Padding.valid()).outputSize(),
                    Axis.of(5).kernel(1).padding(Padding.same()).outputSize()),
            List.of(
                    new Belief(
                            List.of(4, 5),
                            Misconception.VALID_SHRINKS,
                            "A window of width 1 stands on every pixel, the last one too: nothing is lost at the border."),
                    new Belief(
                            List.of(3, 5),
                            Misconception.VALID_SHRINKS,
                            "3 was the size for a window of width 3. A window of width 1 stands on every pixel.")),
            "Valid loses f - 1 positions, and f - 1 is 0 here. For a 1x1 convolution of stride 1 the words valid and same "
                    + "mean one and the same operation. So the course may call its 1x1 convolutions valid.",
            () -> Pictures.windows(Axis.of(5).kernel(1)));

    /** Whether a division that does not come out even is an error. */
    public static final ChoiceQuestion MISFIT = new ChoiceQuestion(
            "01-misfit",
            "ResNet begins with a 7x7 convolution, padding 3, stride 2, on 224 pixels. (224 + 6 - 7) / 2 is 111.5. "
                    + "What is the output size?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "none: the stride does not fit",
                            Optional.of(Misconception.EXACT_FIT),
                            "Many texts say so. But then ResNet could not take 224 pixels: all five of its halvings are such misfits."),
                    new ChoiceQuestion.Option(
                            Choice.B,
                            "111",
                            Optional.of(Misconception.FORGOTTEN_ONE),
                            "111 steps, rounded down, are right. Now count the place before the first step."),
                    new ChoiceQuestion.Option(Choice.C, "112", Optional.empty(), ""),
                    new ChoiceQuestion.Option(
                            Choice.D,
                            "113",
                            Optional.of(Misconception.ROUNDED_UP),
                            "You rounded up. Half a step would take the window past the end.")),
            () -> choose(STEM.outputSize(), 111, 112, 113),
            "The window takes 111 whole steps, so it has 112 places. Half a step is left over, and the last padding position is "
                    + "never read. The small picture has the same misfit.",
            () -> Pictures.windows(SMALL_STEM));

    /** What a window larger than its input gives. */
    public static final ChoiceQuestion TINY = new ChoiceQuestion(
            "01-tiny",
            "An image has 2 pixels, the window covers 3, the stride is 2, no padding. You build this convolution and "
                    + "run it. What happens?",
            List.of(
                    new ChoiceQuestion.Option(
                            Choice.A,
                            "an output of size 1 comes out",
                            Optional.of(Misconception.TINY_INPUT),
                            "Java says so: (2 - 3) / 2 is 0 there, because `/` cuts towards zero, and 0 + 1 is 1. "
                                    + "Look for the place where the window stands: there is none."),
                    new ChoiceQuestion.Option(
                            Choice.B,
                            "an output of size 0 comes out",
                            Optional.of(Misconception.EMPTY_OUTPUT),
                            "Zero places is the right count. But the engine makes no image of size 0: it refuses, as the next cell "
                                    + "shows."),
                    new ChoiceQuestion.Option(Choice.C, "an error", Optional.empty(), "")),
            () -> TOO_LARGE.misfit().isPresent() ? Choice.C : Choice.A,
            "A window that is larger than the padded input stands nowhere. The formula does not notice; your method must.",
            () -> Pictures.misfit(TOO_LARGE));

    private WindowQuestions() {}

    private static Choice choose(int size, int ofB, int ofC, int ofD) {
        return size == ofB ? Choice.B : size == ofC ? Choice.C : size == ofD ? Choice.D : Choice.A;
    }
}
