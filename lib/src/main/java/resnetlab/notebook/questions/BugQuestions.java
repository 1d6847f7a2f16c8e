package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.exercise.Misconception;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.suspects.Evidence;
import resnetlab.notebook.suspects.Probe;
import resnetlab.notebook.suspects.Suspect;

/** Notebook 09: which fault it is, and which probe shows it. */
public final class BugQuestions {

    private static final String WHICH = "Which fault has suspect %s? (Each answer names a probe that would show it.)";

    /** The stride on both convolutions. */
    public static final ChoiceQuestion ONE = new ChoiceQuestion(
            "09-one",
            WHICH.formatted("one"),
            List.of(
                    Option.wrong(
                            Choice.A,
                            "nothing is wrong; it runs",
                            Misconception.IT_RUNS,
                            "Look at the shape that comes out."),
                    Option.wrong(
                            Choice.B,
                            "no padding in the middle; the layers show it",
                            Misconception.SUSPICION,
                            "The layers say padding 1 for the 3x3. And without it the sides would lose 2 pixels, not a half."),
                    Option.right(Choice.C, "its stride stands twice on the main path; the layers show it"),
                    Option.wrong(
                            Choice.D,
                            "it is v1 and not v1.5; what it reads shows it",
                            Misconception.SUSPICION,
                            "The map is v1's, that is true. But v1 makes 4 x 4 of 8 x 8, as v1.5 does. This block makes 2 x 2.")),
            () -> Evidence.timesSmaller(Suspect.ONE) == 4 ? Choice.C : Choice.A,
            "Stride 2 on the first 1x1, and 2 again on the 3x3: a quarter of the side. Somebody saw the addition fail and gave the "
                    + "shortcut stride 4. The error was a witness, and they silenced it.",
            () -> Probe.LAYERS.on(Suspect.ONE));

    /** The ReLU before the addition. */
    public static final ChoiceQuestion TWO = new ChoiceQuestion(
            "09-two",
            WHICH.formatted("two"),
            List.of(
                    Option.wrong(
                            Choice.A,
                            "a ReLU on the shortcut; the linearity of the shortcut shows it",
                            Misconception.SUSPICION,
                            "The shortcut is x itself, and linear. And then half of the values would still be lowered."),
                    Option.right(Choice.B, "a ReLU on the main path before the addition; it lowers nothing"),
                    Option.wrong(
                            Choice.C,
                            "the last ReLU is missing; the layers show it",
                            Misconception.SUSPICION,
                            "The layers end with an activation behind the addition. It is there."),
                    Option.wrong(
                            Choice.D,
                            "a batch norm is missing; the counts show it",
                            Misconception.SUSPICION,
                            "It learns as many numbers as a sound block, so none is missing.")),
            () -> Evidence.lowered(Suspect.TWO) == 0 && Evidence.lowered(Suspect.FOUR) > 0 ? Choice.B : Choice.A,
            "What the main path adds is never negative, so the block can raise a value and never lower one. No list of layers shows it: "
                    + "the ReLU hides in the function that joins the paths.",
            () -> Probe.LOWERED.on(Suspect.TWO));

    /** Biases before batch norms. */
    public static final ChoiceQuestion THREE = new ChoiceQuestion(
            "09-three",
            WHICH.formatted("three"),
            List.of(
                    Option.right(Choice.A, "biases before batch norms; counts and gradients show them"),
                    Option.wrong(
                            Choice.B,
                            "a projection too many; the counts show it",
                            Misconception.SUSPICION,
                            "A projection from 64 to 64 channels would be 4,096 weights more. There are 96 numbers more."),
                    Option.wrong(
                            Choice.C,
                            "a wider 3x3; the layers show it",
                            Misconception.SUSPICION,
                            "The layers have the shapes of a sound block's. The 96 numbers more are no weights."),
                    Option.wrong(
                            Choice.D,
                            "a batch norm too many; the counts show it",
                            Misconception.SUSPICION,
                            "The layers show three. And a batch norm learns two numbers for each channel.")),
            () -> Evidence.extraNumbers(Suspect.THREE) == 96 && Evidence.arraysWithoutGradient(Suspect.THREE) == 3
                    ? Choice.A
                    : Choice.B,
            "16 + 16 + 64 numbers that no loss pulls at: the batch norm subtracts them with the mean. Harmless and useless. It is the "
                    + "default of DJL's `Conv2d`; the course's model has them too.",
            () -> Probe.GRADIENTS.on(Suspect.THREE));

    /** Another epsilon. */
    public static final ChoiceQuestion FOUR = new ChoiceQuestion(
            "09-four",
            WHICH.formatted("four"),
            List.of(
                    Option.wrong(
                            Choice.A,
                            "nothing is wrong; that is rounding",
                            Misconception.IT_RUNS,
                            "Rounding of float is about a millionth. Here it is hundreds of times more."),
                    Option.wrong(
                            Choice.B,
                            "another momentum; the comparison shows it",
                            Misconception.SUSPICION,
                            "The momentum moves the running statistics for later. Two equal blocks would still give equal outputs now."),
                    Option.wrong(
                            Choice.C,
                            "the batch norms ignore `training`; the two batches show it",
                            Misconception.SUSPICION,
                            "The two batches move it as they move a sound block: in training and not in inference."),
                    Option.right(Choice.D, "another epsilon in the batch norms; the comparison shows it")),
            () -> Evidence.apart(Suspect.FOUR) > 1e-5 && Evidence.apart(Suspect.FOUR) < 1e-2 ? Choice.D : Choice.A,
            "0.001 is added to each variance, as Keras does, in place of DJL's 0.00001. A variance near 1 hardly notices. Weights from one "
                    + "library in another run, and are a little off, in every norm of every block.",
            () -> Probe.COMPARISON.on(Suspect.FOUR));

    /** A projection where none is needed. */
    public static final ChoiceQuestion FIVE = new ChoiceQuestion(
            "09-five",
            WHICH.formatted("five"),
            List.of(
                    Option.wrong(
                            Choice.A,
                            "a ReLU on the shortcut; its linearity shows it",
                            Misconception.SUSPICION,
                            "The probe says: linear apart from a constant. A ReLU would make it not linear."),
                    Option.wrong(
                            Choice.B,
                            "biases before batch norms; the counts show them",
                            Misconception.SUSPICION,
                            "That would be 96 numbers more. Here there are thousands, and all get a gradient."),
                    Option.right(Choice.C, "a projection that nobody needs; counts and layers show it"),
                    Option.wrong(
                            Choice.D,
                            "a ReLU before the addition; what it lowers shows it",
                            Misconception.SUSPICION,
                            "Such a block lowers no value at all. This one lowers more than half.")),
            () -> Evidence.extraNumbers(Suspect.FIVE) == 64 * 64 + 2 * 64 ? Choice.C : Choice.B,
            "64 channels in, 64 out, stride 1: x fits as it is. 64 x 64 weights and a batch norm stand in its way. The block "
                    + "can learn, but x no longer comes through as it is, and nor does the gradient.",
            () -> Probe.COUNTS.on(Suspect.FIVE));

    /** A norm that ignores the flag. */
    public static final ChoiceQuestion SIX = new ChoiceQuestion(
            "09-six",
            WHICH.formatted("six"),
            List.of(
                    Option.wrong(
                            Choice.A,
                            "another epsilon; the comparison shows it",
                            Misconception.SUSPICION,
                            "An epsilon would show in both modes. In training the two agree."),
                    Option.right(Choice.B, "a batch norm that ignores `training`; the two batches show it"),
                    Option.wrong(
                            Choice.C,
                            "a batch norm is missing; the counts show it",
                            Misconception.SUSPICION,
                            "Its counts are those of a sound block, to the last number."),
                    Option.wrong(
                            Choice.D,
                            "another stride; the layers show it",
                            Misconception.SUSPICION,
                            "All strides are 1, and the shapes agree.")),
            () -> Evidence.matesInInference(Suspect.SIX) > 0 && Evidence.matesInInference(Suspect.FOUR) == 0
                    ? Choice.B
                    : Choice.A,
            "One norm takes the statistics of the batch in inference too. In training all is well, and tests with one fixed batch pass. Then "
                    + "an image gets another class because of its neighbours.",
            () -> Probe.BATCHES.on(Suspect.SIX));

    private BugQuestions() {}
}
