package resnetlab.notebook.suspects;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import resnetlab.figures.Card;
import resnetlab.figures.CoverageMap;
import resnetlab.figures.DataTable;
import resnetlab.figures.Figure;
import resnetlab.figures.SideBySide;
import resnetlab.figures.Tone;
import resnetlab.measure.BatchNormMode;
import resnetlab.measure.Comparison;
import resnetlab.measure.GradientMap;
import resnetlab.measure.LayerTable;
import resnetlab.measure.Linearity;
import resnetlab.measure.ParameterGradients;
import resnetlab.measure.ReadMap;
import resnetlab.measure.TrainingFlag;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The tools of the bug hunt. Each shows one thing about a suspect, beside a sound block. */
public enum Probe {
    /** The suspect's layers: {@link LayerTable}. */
    LAYERS,
    /** The pixels that it reads, asked by gradient: {@link GradientMap}. */
    READS,
    /** Parameters and multiply-adds: {@link LayerTable}. */
    COUNTS,
    /** How strongly a loss pulls at each parameter: {@link ParameterGradients}. */
    GRADIENTS,
    /** Whether the shortcut by itself is linear: {@link Linearity}. */
    LINEARITY,
    /** How often a positive value of x comes out smaller. */
    LOWERED,
    /** Whether an image's output depends on its batch: {@link TrainingFlag}. */
    BATCHES,
    /** How far the outputs are apart on the same weights: {@link Comparison}. */
    COMPARISON;

    private static final long SEED = 1;
    private static final double NOTHING = 1e-3;

    /** Probes a suspect and draws what was found. */
    public Figure on(Suspect suspect) {
        return switch (this) {
            case LAYERS -> layers(suspect);
            case READS -> reads(suspect);
            case COUNTS -> counts(suspect);
            case GRADIENTS -> gradients(suspect);
            case LINEARITY -> linearity(suspect);
            case LOWERED -> lowered(suspect);
            case BATCHES -> batches(suspect);
            case COMPARISON -> comparison(suspect);
        };
    }

    private static Figure layers(Suspect suspect) {
        return DataTable.of(
                "The layers of " + suspect,
                "It gives %s, a sound block %s.".formatted(output(suspect.block()), output(suspect.sound())),
                ShortLayers.of(table(suspect.block(), suspect)));
    }

    private static Shape output(Block block) {
        return block.getOutputShapes(new Shape[] {Suspect.ONE.input()})[0];
    }

    private static Figure reads(Suspect suspect) {
        ReadMap one = GradientMap.of(suspect.block(), suspect.input());
        ReadMap two = GradientMap.of(suspect.sound(), suspect.input());
        return SideBySide.of(
                "The suspect reads %s of the pixels, a sound block %s."
                        .formatted(percent(one.fraction()), percent(two.fraction())),
                CoverageMap.ofRead("The suspect", one.read()),
                CoverageMap.ofRead("A sound block", two.read()));
    }

    private static Figure counts(Suspect suspect) {
        return note(
                "Counts of " + suspect,
                "It %s. A sound block %s."
                        .formatted(counts(table(suspect.block(), suspect)), counts(table(suspect.sound(), suspect))));
    }

    private static String counts(LayerTable table) {
        return String.format(
                Locale.ROOT, "learns %,d numbers and does %,d multiply-adds", table.trainable(), table.multiplyAdds());
    }

    private static Figure gradients(Suspect suspect) {
        Map<String, Double> gradients = ParameterGradients.of(suspect.block(), suspect.input());
        StringColumn names = StringColumn.create("parameter", gradients.keySet());
        DoubleColumn pulls = DoubleColumn.create("largest gradient");
        gradients.values().forEach(gradient -> pulls.append(Math.round(gradient / NOTHING) * NOTHING));
        return DataTable.of(
                "How a loss pulls at the parameters of " + suspect,
                "%d of %d arrays of parameters get no gradient.".formatted(without(gradients), gradients.size()),
                Table.create("gradients", names, pulls));
    }

    /** Counts the gradients that are 0 apart from rounding. */
    static long without(Map<String, Double> gradients) {
        return gradients.values().stream()
                .filter(gradient -> gradient < NOTHING)
                .count();
    }

    private static Figure linearity(Suspect suspect) {
        return note(
                "The shortcut of " + suspect,
                "By itself it is %s; that of a sound block %s."
                        .formatted(linear(suspect.shortcut(), suspect), linear(suspect.soundShortcut(), suspect)));
    }

    private static String linear(Block block, Suspect suspect) {
        Linearity found = Linearity.of(block, suspect.input(), BatchNormMode.INFERENCE);
        return found.linear() ? "linear" : found.affine() ? "linear apart from a constant" : "not linear";
    }

    private static Figure lowered(Suspect suspect) {
        OptionalDouble one = Lowered.share(suspect.block(), suspect.input());
        OptionalDouble two = Lowered.share(suspect.sound(), suspect.input());
        return note(
                "Positive values that " + suspect + " makes smaller",
                one.isPresent() && two.isPresent()
                        ? "It lowers %s of them, a sound block %s."
                                .formatted(percent(one.getAsDouble()), percent(two.getAsDouble()))
                        : "Its output has another shape than its input, so there is nothing to compare.");
    }

    private static Figure batches(Suspect suspect) {
        return note(
                "One image in two batches",
                "When the other images are exchanged, the suspect's output moves by %s. A sound block's moves by %s."
                        .formatted(mates(suspect.block(), suspect), mates(suspect.sound(), suspect)));
    }

    private static String mates(Block block, Suspect suspect) {
        double training = TrainingFlag.batchMates(block, suspect.input(), BatchNormMode.TRAINING);
        double inference = TrainingFlag.batchMates(block, suspect.input(), BatchNormMode.INFERENCE);
        return percent(training) + " in training and by " + percent(inference) + " in inference";
    }

    private static Figure comparison(Suspect suspect) {
        return note("A sound block and " + suspect + ", same weights, same images", compared(suspect));
    }

    private static String compared(Suspect suspect) {
        try {
            Comparison apart = Comparison.of(suspect.block(), suspect.sound(), suspect.input(), SEED);
            return String.format(
                    Locale.ROOT,
                    "The outputs are %.4f %% apart in inference and %.4f %% in training. Rounding stays below 0.001 %%.",
                    100 * apart.inference(),
                    100 * apart.training());
        } catch (IllegalArgumentException differs) {
            return "They cannot be compared: their parameters or outputs differ in shape. Look at the layers.";
        }
    }

    private static LayerTable table(Block block, Suspect suspect) {
        return LayerTable.of(block, suspect.input());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, part > 0 && part < 0.1 ? "%.2f %%" : "%.0f %%", 100 * part);
    }

    private static Figure note(String title, String text) {
        return Card.of(Tone.NOTE, title).say(text).toFigure(title + ": " + text);
    }
}
