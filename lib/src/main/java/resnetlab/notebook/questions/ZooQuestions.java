package resnetlab.notebook.questions;

import java.util.List;
import resnetlab.exercise.Misconception;
import resnetlab.notebook.Choice;
import resnetlab.notebook.ChoiceQuestion;
import resnetlab.notebook.ChoiceQuestion.Option;
import resnetlab.notebook.suspects.Evidence;
import resnetlab.notebook.suspects.Probe;
import resnetlab.notebook.suspects.Suspect;

/** Notebook 09, the last section: what the probes find in a block that many use. */
public final class ZooQuestions {

    /** The block of the model zoo. */
    public static final ChoiceQuestion REAL = new ChoiceQuestion(
            "09-real",
            "In the real block the probes show two of the six faults: biases before batch norms, and a projection that nobody needs. "
                    + "Which of the other four can the eight probes not rule out in it?",
            List.of(
                    Option.wrong(
                            Choice.A,
                            "a stride that stands twice",
                            Misconception.SUSPICION,
                            "The layers tell every stride, and all of this block are 1."),
                    Option.wrong(
                            Choice.B,
                            "a ReLU on the main path before the addition",
                            Misconception.SUSPICION,
                            "It lowers values, and such a block lowers none. So it is cleared of that."),
                    Option.right(Choice.C, "another epsilon in the batch norms"),
                    Option.wrong(
                            Choice.D,
                            "a batch norm that ignores `training`",
                            Misconception.SUSPICION,
                            "In inference its output does not depend on the batch. So it is cleared of that.")),
            () -> Evidence.matesInInference(Suspect.REAL) == 0 && !Evidence.comparable(Suspect.REAL)
                    ? Choice.C
                    : Choice.D,
            "An epsilon shows in a comparison on the same weights, and the comparison refuses: the sound block has other weights. What "
                    + "no probe sees is not cleared. And it is there: the middle norm adds twice the epsilon of its neighbours. What "
                    + "is more, the paper has no bottleneck here at all, but two 3x3 of 64 channels.",
            () -> Probe.COMPARISON.on(Suspect.REAL));

    private ZooQuestions() {}
}
