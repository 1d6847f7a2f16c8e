package resnetlab.checks.blocks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.models.BlockArguments;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ImageSize;
import resnetlab.checks.models.ParameterKey;
import resnetlab.checks.models.ParameterValues;
import resnetlab.checks.models.ReferenceRun;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Pass;
import resnetlab.learner.Experiment;
import resnetlab.learner.ParameterKind;

/**
 * The runs in which all networks of a seed are judged, and what the reference gives for them. It is computed once, for it takes
 * longer than the engine does. Threads may share it.
 */
public final class NetworkCases {

    private static final int CLASSES = 6;
    private static final int FEATURES = 2048;

    /** The first convolution's weights: every path of the network has a share in their gradient. */
    static final ParameterKey FIRST = ParameterKey.weight(64, 3, 7);

    /** The linear layer's weights. */
    static final ParameterKey LAST = new ParameterKey(ParameterKind.WEIGHT, List.of((long) CLASSES, (long) FEATURES));

    private final BlockTrial inference;
    private final BlockTrial training;
    private final ReferenceOutputs outputs = new ReferenceOutputs();
    private final Map<ParameterKey, double[]> gradients = new HashMap<>();

    /** Draws the runs. */
    public NetworkCases(Draw draw) {
        BlockSetting one = setting(1, CLASSES);
        BlockSetting two = setting(2, CLASSES);
        ParameterValues values = ParameterValues.sparse(draw, one.parameters());
        inference = new BlockTrial(one, values, Grids.random(draw, one.input().shape()), new Experiment.Inference());
        training = new BlockTrial(
                two,
                values,
                Grids.random(draw, two.input().shape()),
                new Experiment.Training(Grids.random(draw, two.outputShape())));
    }

    /** Returns how a network for so many images and classes is built. */
    static BlockSetting setting(int samples, int classes) {
        return new BlockSetting(
                BlockDesign.RESNET50, new ImageSize(samples, 3, 64, 64), BlockArguments.of(3, 1, classes));
    }

    /** Returns the run in inference, of one image. */
    BlockTrial inference() {
        return inference;
    }

    /** Returns the run in training, of two images. */
    BlockTrial training() {
        return training;
    }

    /** Returns what networks of the reference give for the two runs. */
    ReferenceOutputs outputs() {
        return outputs;
    }

    /** Lets the reference run the training, forward and backward, so that its output is known too. */
    synchronized void train() {
        if (!gradients.isEmpty()) {
            return;
        }
        ReferenceRun reference = new ReferenceRun(training.values());
        BlockModel right = training.setting().right();
        Pass pass = reference.run(right, training.input(), training.mode());
        outputs.note(training, right, pass.output());
        Grid unused = pass.backward().apply(Grids.of(((Experiment.Training) training.run()).outputGradient()));
        for (ParameterKey key : List.of(FIRST, LAST)) {
            gradients.put(key, reference.gradients(key).get(0));
        }
    }

    /** Returns the right network's gradient in the parameter {@link #FIRST} or {@link #LAST}, after {@link #train}. */
    synchronized double[] gradient(ParameterKey key) {
        return Objects.requireNonNull(gradients.get(key), key::words);
    }
}
