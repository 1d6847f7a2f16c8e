package resnetlab.checks.blocks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Comparison;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.judging.Weight;
import resnetlab.checks.models.BlockArguments;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ImageSize;
import resnetlab.checks.models.ParameterValues;
import resnetlab.checks.models.Settings;
import resnetlab.exercise.Misconception;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.Observation;
import resnetlab.learner.Tensor;

/** What is demanded of every block; the exercises' own classes add pencil values and what is special. */
abstract class BlockChecks {

    final BlockProbe probe;
    final BlockTrial inference;
    private final TrainingChecks training;

    /**
     * Starts without having asked anything.
     *
     * @param code the learner's code
     * @param draw draws random cases
     * @param run the setting that is run in inference; its channels are drawn
     * @param training the setting that is run in training; its channels are drawn
     */
    BlockChecks(LearnerCode code, Draw draw, BlockSetting run, BlockSetting training) {
        inference = BlockTrial.inference(draw, drawn(draw, run));
        probe = new BlockProbe(code, inference, new ReferenceOutputs());
        this.training = new TrainingChecks(probe, TrainingReference.draw(draw, drawn(draw, training)));
    }

    /** Returns a setting whose channels do not count yet. */
    static BlockSetting setting(BlockDesign design, int rows, int columns, int f, int s) {
        return new BlockSetting(design, new ImageSize(2, 1, rows, columns), BlockArguments.of(f, s, 1));
    }

    private static BlockSetting drawn(Draw draw, BlockSetting setting) {
        return Settings.distinct(draw, setting.design(), setting.input(), setting.arguments());
    }

    /** Returns settings of other sizes, windows and strides; their channels are drawn. */
    abstract List<BlockSetting> others();

    /** Runs a block with all-ones weights. */
    final void demandPencilValues(BlockSetting setting, Tensor input) {
        probe.demandOutputs(
                new BlockTrial(setting, ParameterValues.constant(1, setting.parameters()), input, inference.run()));
    }

    /** Makes an image of ones and one of minus ones. */
    static Tensor onesAndMinusOnes(ImageSize size) {
        float[] data = new float[size.values()];
        Arrays.fill(data, 0, data.length / 2, 1);
        Arrays.fill(data, data.length / 2, data.length, -1);
        return new Tensor(size.shape(), data);
    }

    /** Runs a block with all weights zero, and norms that change nothing. */
    final void demandOutputOfZeroWeights(Draw draw) {
        BlockTrial trial = BlockTrial.inference(draw, inference.setting());
        probe.demandParameters(trial);
        probe.demandOutputs(
                trial.withValues(ParameterValues.constant(0, trial.setting().parameters())));
    }

    @Test
    @Order(20)
    @DisplayName("The block holds the convolutions and batch norms that it needs, of the right sizes, and nothing else")
    final void parameters(Draw draw) {
        BlockArguments arguments = inference.setting().arguments();
        for (int f : new int[] {1, 3, 5}) {
            probe.demandParameters(
                    BlockTrial.inference(draw, inference.setting().with(arguments.withF(f))));
        }
        List<Integer> many = draw.different(arguments.filters().size() + 1, 9, 32);
        List<Integer> filters = many.subList(0, arguments.filters().size());
        int channels = inference.setting().design().keepsChannels() ? filters.get(2) : many.get(filters.size());
        BlockSetting large = inference.setting().with(arguments.withFilters(filters));
        probe.demandParameters(BlockTrial.inference(draw, large.withInput(new ImageSize(1, channels, 7, 8))));
    }

    @Test
    @Order(30)
    @DisplayName("Every layer has parameters of its own, also where their sizes are equal")
    final void own_parameters(Draw draw) {
        BlockTrial alike =
                BlockTrial.inference(draw, inference.setting().design().alike(3));
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
    @Order(50)
    @Weight(2)
    @DisplayName("Inference: values are right for random weights, inputs and running statistics")
    final void inference_values() {
        probe.demandParameters(inference);
        probe.demandOutputs(inference);
    }

    @Test
    @Order(60)
    @DisplayName("Inference: values are right for other arguments, and for odd, even and oblong images too")
    final void inference_values_at_other_sizes(Draw draw) {
        BlockTrial[] trials = others().stream()
                .map(setting -> BlockTrial.inference(draw, drawn(draw, setting)))
                .toArray(BlockTrial[]::new);
        for (BlockTrial trial : trials) {
            probe.demandParameters(trial);
        }
        probe.demandOutputs(trials);
    }

    @Test
    @Order(70)
    @DisplayName("Inference: what comes out for one image is right, whatever else is in its batch")
    final void samples_stay_apart(Draw draw) {
        Tensor input = inference.input();
        int half = input.data().length / 2;
        float[] changed = Grids.random(draw, input.shape()).data();
        System.arraycopy(input.data(), 0, changed, 0, half);
        probe.demandParameters(inference);
        float[] before = probe.observe(inference).output().data();
        float[] after = probe.observe(inference.withInput(new Tensor(input.shape(), changed)))
                .output()
                .data();
        int first = before.length / 2;
        if (before.length == inference.setting().output().values()
                && !Arrays.equals(before, 0, first, after, 0, first)) {
            throw CheckFailed.wrong(
                    inference + ": the output of the first image changes when only the second image is another one.",
                    "the same output",
                    "another output",
                    Optional.of(Misconception.TRAINING_FLAG_IGNORED));
        }
        probe.demandOutputs(inference);
    }

    @Test
    @Order(75)
    @DisplayName("Inference: while norms shift nothing, three times the input gives three times the output")
    final void grows_in_proportion(Draw draw) {
        BlockTrial once = inference.withValues(
                ParameterValues.unshifted(draw, inference.setting().parameters()));
        probe.demandParameters(once);
        probe.demandOutputs(once, once.withInput(Grids.times(3, inference.input())));
    }

    @Test
    @Order(80)
    @Weight(2)
    @DisplayName("Training: values are right when batch norms use the statistics of the batch")
    final void training_values() {
        training.values();
    }

    @Test
    @Order(90)
    @DisplayName("Training: running means and variances keep nine tenths and take one tenth from the batch")
    final void running_statistics() {
        training.runningStatistics();
    }

    @Test
    @Order(100)
    @DisplayName("Training: the gradient in the input is right; every path hands its part of it back")
    final void gradient_in_the_input() {
        training.inputGradient();
    }

    @Test
    @Order(110)
    @DisplayName("Training: the gradients in all weights, gammas and betas are right")
    final void gradients_in_the_parameters() {
        training.parameterGradients();
    }

    @Test
    @Order(120)
    @DisplayName("The output is right, and the input array is afterwards as it was before")
    final void input_is_left_as_it_was() {
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
