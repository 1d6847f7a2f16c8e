package resnetlab.checks.blocks;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Checks;
import resnetlab.checks.judging.Comparison;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Subject;
import resnetlab.checks.judging.Weight;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ParameterKey;
import resnetlab.checks.reference.Grid;
import resnetlab.exercise.Misconception;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Observation;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.Tensor;

/**
 * Checks {@code Block resnet50(int classes)} on images of 64 x 64. Its weights are nearly all zero, which the reference makes
 * use of: a few in each filter tell two networks apart as well as millions do.
 */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public final class ResNet50Checks {

    /** How far, of its length, a gradient may lie from the right one: a ReLU that single precision sees open moves it by 4 %. */
    private static final double TOLERANCE = 0.15;

    private final BlockProbe probe;
    private final NetworkCases cases;
    private final BlockTrial inference;
    private final BlockTrial training;

    ResNet50Checks(Subject subject) {
        cases = subject.shared().of(NetworkCases.class, () -> new NetworkCases(new Draw(subject.seed(), "")));
        inference = cases.inference();
        training = cases.training();
        probe = new BlockProbe(subject.code(), inference, cases.outputs());
    }

    @Test
    @Order(2)
    @Weight(3)
    @DisplayName("The model holds 23,573,446 numbers for 6 classes, and 26,560 more with a bias on each convolution, in"
            + " layers of the right sizes")
    void parameters() {
        probe.demandParameters(inference);
        BlockDescription block = probe.describe(inference);
        if (BlockDiagnosis.isShared(block)) {
            throw CheckFailed.wrong(
                    inference.setting() + ": two layers of your model use the same parameters; each needs its own.",
                    "parameters of their own",
                    "shared parameters",
                    Optional.of(Misconception.SHARED_PARAMETERS));
        }
    }

    @Test
    @Order(4)
    @Weight(4)
    @DisplayName("Inference: the logits of a random image are right for random weights and running statistics")
    void inference_values() {
        probe.demandParameters(inference);
        probe.demandOutputs(inference);
    }

    @Test
    @Order(5)
    @Weight(2)
    @DisplayName("Training: the logits are right when all batch norms use the statistics of the batch")
    void training_values() {
        probe.demandParameters(training);
        cases.train();
        probe.demandOutputs(training);
    }

    @Test
    @Order(6)
    @DisplayName(
            "Training: the running statistics move, and the gradient that comes back to the first convolution is right")
    void gradient_reaches_the_stem() {
        probe.demandParameters(training);
        Observation seen = probe.observe(training);
        BlockDescription block = probe.describe(training);
        for (int i = 0; i < block.parameters().size(); i++) {
            ParameterKey key = ParameterKey.of(block.parameters().get(i));
            if (key.equals(NetworkCases.FIRST) || key.equals(NetworkCases.LAST)) {
                demandGradient(key, seen, i);
            } else if (key.kind() == ParameterKind.RUNNING_MEAN) {
                demandToMove(key, seen, i);
            }
        }
    }

    private void demandGradient(ParameterKey key, Observation seen, int i) {
        Optional<Tensor> gradient =
                seen.gradients().flatMap(gradients -> gradients.parameters().get(i));
        if (gradient.isEmpty() || isZero(gradient.get())) {
            throw CheckFailed.wrong(
                    training + ": " + key.words() + " gets no gradient, so it cannot learn.",
                    "a gradient",
                    "none",
                    Optional.of(Misconception.GRADIENT_CUT));
        }
        cases.train();
        Grid right = cases.outputs().of(training, training.setting().right());
        if (Comparison.values(right, seen.output(), training.tolerance()).isEmpty()) {
            demandRightGradient(key, gradient.get());
        }
    }

    private static boolean isZero(Tensor tensor) {
        return Arrays.equals(tensor.data(), new float[tensor.data().length]);
    }

    /** Demands a gradient of a network whose output is right: of another one's the outputs say enough. */
    private void demandRightGradient(ParameterKey key, Tensor gradient) {
        double[] right = cases.gradient(key);
        double distance = Comparison.distance(right, gradient);
        if (!(distance <= TOLERANCE)) {
            throw CheckFailed.wrong(
                    training + ": the output is right, but the gradient in " + key.words() + " lies "
                            + Comparison.text(100 * distance) + " % of its length away from the right one. The first"
                            + " of its values is " + Comparison.text(gradient.data()[0]) + "; the right one is "
                            + Comparison.text(right[0]) + ".",
                    Comparison.text(right[0]),
                    Comparison.text(gradient.data()[0]),
                    Optional.of(Misconception.GRADIENT_CUT));
        }
    }

    private void demandToMove(ParameterKey key, Observation seen, int i) {
        float[] before = training.values().of(key).data();
        boolean moved = seen.runningAfter()
                .get(i)
                .filter(after -> !Arrays.equals(before, after.data()))
                .isPresent();
        if (!moved) {
            throw CheckFailed.wrong(
                    training + ": " + key.words() + " is after the run what it was before.",
                    "another value",
                    "the same value",
                    Optional.of(Misconception.TRAINING_FLAG_IGNORED));
        }
    }

    @Test
    @Order(7)
    @DisplayName("The last layer follows the number of classes")
    void classes(Draw draw) {
        BlockSetting setting = NetworkCases.setting(1, draw.between(7, 20));
        probe.demandParameters(new BlockTrial(setting, inference.values(), inference.input(), inference.run()));
    }
}
