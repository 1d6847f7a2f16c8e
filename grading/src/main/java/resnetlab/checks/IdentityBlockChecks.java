package resnetlab.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import resnetlab.checks.BottleneckCase.InputSize;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Experiment;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Observation;
import resnetlab.learner.Tensor;
import resnetlab.notebook.Misconception;

/** Checks {@code Block identityBlock(int f, int[] filters)}. */
@Checks
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityBlockChecks {

    private final BlockProbe probe;
    private final TrainingChecks training;
    private final BlockTrial inference;

    IdentityBlockChecks(LearnerCode code, Draw draw) {
        BottleneckCase setting = distinct(draw, 3);
        inference = BlockTrial.inference(draw, setting);
        probe = new BlockProbe(code, inference);
        training = new TrainingChecks(probe, TrainingReference.draw(draw, setting));
    }

    /** Draws channel counts that all differ, from each other and from rows and columns. */
    private static BottleneckCase distinct(Draw draw, int f) {
        List<Integer> filters = draw.different(3, 3, 6);
        return new BottleneckCase(new InputSize(2, filters.get(2), 7, 8), f, filters);
    }

    @Test
    @Order(1)
    @Weight(2)
    @DisplayName(
            "All-ones weights and an all-ones image, f = 3, filters [4, 4, 3]: 433 inside, 289 at an edge, 193 in a"
                    + " corner; an image of minus ones gives 0")
    void pencil_values() {
        BottleneckCase setting = BottleneckCase.of(new InputSize(2, 3, 4, 5), 3, 4, 4, 3);
        float[] onesAndMinusOnes = new float[2 * 3 * 4 * 5];
        Arrays.fill(onesAndMinusOnes, 0, onesAndMinusOnes.length / 2, 1);
        Arrays.fill(onesAndMinusOnes, onesAndMinusOnes.length / 2, onesAndMinusOnes.length, -1);
        probe.demandOutputs(new BlockTrial(
                setting,
                ParameterValues.constant(1, setting.parameters()),
                new Tensor(setting.input().shape(), onesAndMinusOnes),
                new Experiment.Inference()));
    }

    @Test
    @Order(2)
    @DisplayName("The block holds three convolutions of the right sizes, each with its batch norm, and nothing else")
    void parameters(Draw draw) {
        for (int f : new int[] {1, 3, 5}) {
            probe.demandParameters(
                    BlockTrial.inference(draw, inference.setting().withF(f)));
        }
        List<Integer> many = draw.different(3, 9, 32);
        probe.demandParameters(
                BlockTrial.inference(draw, new BottleneckCase(new InputSize(1, many.get(2), 7, 8), 3, many)));
    }

    @Test
    @Order(3)
    @DisplayName("Every layer has parameters of its own, also where their sizes are equal")
    void own_parameters(Draw draw) {
        BlockTrial alike = BlockTrial.inference(draw, BottleneckCase.of(new InputSize(2, 3, 7, 8), 3, 3, 3, 3));
        BlockDescription block = probe.describe(alike);
        if (BlockDiagnosis.isShared(block)) {
            throw CheckFailed.wrong(
                    alike.setting() + ": two layers of your block use the same parameters; each needs its own.",
                    "parameters of their own",
                    "shared parameters",
                    Optional.of(Misconception.SHARED_PARAMETERS));
        }
        probe.demandParameters(alike);
    }

    @Test
    @Order(4)
    @DisplayName("With all weights zero the main path says nothing, and the block gives ReLU(x)")
    void zero_weights(Draw draw) {
        BlockTrial drawn = BlockTrial.inference(draw, inference.setting());
        probe.demandParameters(drawn);
        ParameterValues zeros = ParameterValues.constant(0, drawn.setting().parameters());
        probe.demandOutputs(new BlockTrial(drawn.setting(), zeros, drawn.input(), drawn.run()));
    }

    @Test
    @Order(5)
    @Weight(2)
    @DisplayName("Inference, f = 3: values are right for random weights, inputs and running statistics")
    void inference_values() {
        probe.demandParameters(inference);
        probe.demandOutputs(inference);
    }

    @Test
    @Order(6)
    @DisplayName(
            "Inference, f = 1 and f = 5: values are right, so the middle convolution follows f, and its padding too")
    void inference_values_at_other_sizes(Draw draw) {
        BlockTrial one = BlockTrial.inference(draw, inference.setting().withF(1));
        BlockTrial five = BlockTrial.inference(draw, distinct(draw, 5));
        probe.demandParameters(one);
        probe.demandParameters(five);
        probe.demandOutputs(one, five);
    }

    @Test
    @Order(7)
    @DisplayName("Inference: what comes out for one image is right, whatever else is in its batch")
    void samples_stay_apart(Draw draw) {
        Tensor input = inference.input();
        int half = input.data().length / 2;
        float[] changed = Grids.random(draw, input.shape()).data();
        System.arraycopy(input.data(), 0, changed, 0, half);
        probe.demandParameters(inference);
        float[] before = probe.observe(inference).output().data();
        float[] after = probe.observe(inference.withInput(new Tensor(input.shape(), changed)))
                .output()
                .data();
        if (before.length == input.data().length && !Arrays.equals(before, 0, half, after, 0, half)) {
            throw CheckFailed.wrong(
                    inference + ": the output of the first image changes when only the second image is another one.",
                    "the same output",
                    "another output",
                    Optional.of(Misconception.TRAINING_FLAG_IGNORED));
        }
        probe.demandOutputs(inference);
    }

    @Test
    @Order(8)
    @Weight(2)
    @DisplayName("Training: values are right when batch norms use the statistics of the batch")
    void training_values() {
        training.values();
    }

    @Test
    @Order(9)
    @DisplayName("Training: running means and variances keep nine tenths and take one tenth from the batch")
    void running_statistics() {
        training.runningStatistics();
    }

    @Test
    @Order(10)
    @DisplayName("Training: the gradient in the input is right; part of it comes straight through the shortcut")
    void gradient_in_the_input() {
        training.inputGradient();
    }

    @Test
    @Order(11)
    @DisplayName("Training: the gradients in all weights, gammas and betas are right")
    void gradients_in_the_parameters() {
        training.parameterGradients();
    }

    @Test
    @Order(12)
    @DisplayName("The output is right, and the input array is afterwards as it was before")
    void input_is_left_as_it_was() {
        for (BlockTrial trial : List.of(inference, training.trial())) {
            Observation seen = probe.observe(trial);
            Comparison.values(Grids.of(trial.input()), seen.inputAfter()).ifPresent(difference -> {
                throw CheckFailed.wrong(
                        difference.words(trial + ": after the run the input"),
                        difference.expected(),
                        difference.actual(),
                        Optional.of(Misconception.INPUT_MODIFIED));
            });
            probe.demandParameters(trial);
            probe.demandOutputs(trial);
        }
    }
}
