package resnetlab.notebook.suspects;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import resnetlab.measure.BatchNormMode;
import resnetlab.measure.Comparison;
import resnetlab.measure.LayerTable;
import resnetlab.measure.ParameterGradients;
import resnetlab.measure.TrainingFlag;

/** What the probes find, as numbers. */
public final class Evidence {
    private static final long SEED = 1;

    private Evidence() {}

    /** Returns how many times smaller the output's side is than the input's. */
    public static long timesSmaller(Suspect suspect) {
        Shape output = suspect.block().getOutputShapes(new Shape[] {suspect.input()})[0];
        return suspect.input().get(2) / output.get(2);
    }

    /** Returns the part of the positive values that come out smaller, 0 when shapes differ. */
    public static double lowered(Suspect suspect) {
        return Lowered.share(suspect.block(), suspect.input()).orElse(0);
    }

    /** Returns how many numbers it learns more than a sound block. */
    public static long extraNumbers(Suspect suspect) {
        return trainable(suspect.block(), suspect) - trainable(suspect.sound(), suspect);
    }

    private static long trainable(Block block, Suspect suspect) {
        return LayerTable.of(block, suspect.input()).trainable();
    }

    /** Returns how many arrays of parameters get no gradient. */
    public static long arraysWithoutGradient(Suspect suspect) {
        return Probe.without(ParameterGradients.of(suspect.block(), suspect.input()));
    }

    /** Returns how far it is from a sound block in inference, as a part of the largest output. */
    public static double apart(Suspect suspect) {
        return Comparison.of(suspect.block(), suspect.sound(), suspect.input(), SEED)
                .inference();
    }

    /** Returns whether a sound block's weights fit, so that the two can be compared on the same ones. */
    public static boolean comparable(Suspect suspect) {
        try {
            return apart(suspect) >= 0;
        } catch (IllegalArgumentException otherWeights) {
            return false;
        }
    }

    /** Returns how far an image's output moves in inference when the others in its batch are exchanged. */
    public static double matesInInference(Suspect suspect) {
        return TrainingFlag.batchMates(suspect.block(), suspect.input(), BatchNormMode.INFERENCE);
    }

    /** Returns whether its shortcut has parameters, although x would fit as it is. */
    public static boolean learnsOnTheShortcut(Suspect suspect) {
        boolean fits = timesSmaller(suspect) == 1
                && suspect.block()
                        .getOutputShapes(new Shape[] {suspect.input()})[0]
                        .equals(suspect.input());
        return fits && LayerTable.of(suspect.shortcut(), suspect.input()).trainable() > 0;
    }
}
