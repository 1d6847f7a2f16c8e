package resnetlab.notebook.questions;

import java.util.List;
import java.util.Locale;
import resnetlab.exercise.Misconception;
import resnetlab.measure.BatchNormMode;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.NumberQuestion;
import resnetlab.notebook.NumberQuestion.Belief;

/** Notebook 03, sections 4 and 5: what the training flag does, and what a batch norm does to a bias before it. */
public final class TrainingQuestions {

    private static final int HUNDREDTHS = 100;

    /** Which layers notice the flag. */
    public static final ChoiceQuestion NOTICED = new ChoiceQuestion(
            "03-noticed",
            "A main path of convolutions, batch norms and ReLUs. You run each layer twice on the same input: with `training` false and "
                    + "with `training` true. Whose output changes?",
            List.of(
                    Option.wrong(
                            Choice.A,
                            "that of every layer",
                            Misconception.FLAG_FOR_ALL_LAYERS,
                            "A convolution multiplies and adds, a ReLU cuts off. Neither has a second way of doing it."),
                    Option.right(Choice.B, "that of batch norms alone"),
                    Option.wrong(
                            Choice.C,
                            "that of convolutions and batch norms: they have weights to train",
                            Misconception.FLAG_FOR_WEIGHTS,
                            "Weights change in a step of the optimizer, not in the pass. The convolution gives the same."),
                    Option.wrong(
                            Choice.D,
                            "none: without an optimizer nothing happens",
                            Misconception.TRAINING_ONLY_READS,
                            "The flag chooses the statistics by which a batch norm divides. That needs no optimizer.")),
            FlagExperiments::whoNotices,
            "In training a batch norm takes the mean and the variance of the batch before it, in inference the running ones that it has "
                    + "kept. Convolution and ReLU ignore the flag.",
            FlagExperiments::changes);

    /** Whether batch mates matter. */
    public static final ChoiceQuestion MATES = new ChoiceQuestion(
            "03-mates",
            "The same image stands in two batches, with other images beside it. Same weights, `training` true. Is its output the same in "
                    + "both?",
            List.of(
                    Option.wrong(
                            Choice.A,
                            "yes: an image's output depends on the image",
                            Misconception.EVERY_IMAGE_FOR_ITSELF,
                            "True for convolution and ReLU. The batch norm takes its mean over the whole batch."),
                    Option.right(Choice.B, "no")),
            () -> FlagExperiments.mates(BatchNormMode.TRAINING) > 0 ? Choice.B : Choice.A,
            "The other images move the mean and the variance, and these move our image. In inference the running statistics stand "
                    + "still, so each image is by itself again. That is why a batch of one and a batch of fifty train differently.",
            () -> Pictures.note(
                    "How far the image's output moves when the others are exchanged",
                    String.format(
                            Locale.ROOT,
                            "In training: by %.0f %% of its largest value. In inference: by %.0f %%.",
                            100 * FlagExperiments.mates(BatchNormMode.TRAINING),
                            100 * FlagExperiments.mates(BatchNormMode.INFERENCE))));

    /** What a pass in training mode leaves behind. */
    public static final NumberQuestion LEFT_BEHIND = new NumberQuestion(
            "03-left-behind",
            "A fresh batch norm has the running mean 0 and DJL's momentum, 0.9. One batch with the values 10, 12, 14 and 16 goes through "
                    + "it in training mode, forward and backward. There is no optimizer. What is the running mean now, in hundredths? "
                    + "(100 would be 1.)",
            () -> List.of(Math.round(HUNDREDTHS * FlagExperiments.runningMean())),
            List.of(
                    new Belief(
                            List.of(0),
                            Misconception.TRAINING_ONLY_READS,
                            "The weights stay. The running statistics do not wait for an optimizer."),
                    new Belief(
                            List.of(1170),
                            Misconception.MOMENTUM_REVERSED,
                            "You kept a tenth of the old. DJL's momentum of 0.9 keeps nine tenths. (PyTorch writes 0.1 for the same.)"),
                    new Belief(
                            List.of(1300),
                            Misconception.RUNNING_IS_THE_LAST,
                            "13 is the batch's mean. The running mean goes a tenth of the way to it."),
                    new Belief(
                            List.of(13),
                            Misconception.RUNNING_IS_THE_LAST,
                            "13 is the batch's mean, and the answer is in hundredths. The running mean goes a tenth of the way to it.")),
            "0.9 times the old mean, 0, and 0.1 times the batch's, 13. No optimizer was there, and the network answers differently in "
                    + "inference now.",
            () -> Pictures.note(
                    "The running mean",
                    String.format(Locale.ROOT, "Before: 0. After one pass: %.1f.", FlagExperiments.runningMean())));

    /** What a bias before a batch norm learns. */
    public static final ChoiceQuestion BIAS = new ChoiceQuestion(
            "03-bias",
            "A convolution with a bias, then a batch norm. In training a loss pulls at every parameter with its gradient. How strongly "
                    + "does it pull at the bias?",
            List.of(
                    Option.right(Choice.A, "not at all, apart from rounding"),
                    Option.wrong(
                            Choice.B,
                            "as strongly as at the weights",
                            Misconception.BIAS_BEFORE_NORM,
                            "Add 5 to a channel: its mean grows by 5 as well, and the batch norm subtracts the mean."),
                    Option.wrong(
                            Choice.C,
                            "more weakly, by about half: the batch norm dampens it",
                            Misconception.BIAS_BEFORE_NORM,
                            "Not dampened, but subtracted: whatever the bias adds, the mean takes away.")),
            () -> FlagExperiments.gradient("bias") < FlagExperiments.gradient("weight") / 1000 ? Choice.A : Choice.B,
            "The batch norm subtracts each channel's mean, and with it the bias. What changes nothing gets no gradient. The batch norm's "
                    + "own beta does the bias's work, one step later.",
            () -> Pictures.note("Largest gradient of each parameter", FlagExperiments.allGradients()));

    private TrainingQuestions() {}
}
