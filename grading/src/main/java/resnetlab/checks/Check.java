package resnetlab.checks;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.Optional;
import resnetlab.exercise.Exercise;
import resnetlab.figures.Figure;
import resnetlab.learner.Binding;
import resnetlab.learner.DirectLearnerCode;
import resnetlab.notebook.Progress;
import resnetlab.notebook.Show;

/**
 * Checks an exercise in a notebook cell: {@code Check.outputSize((n, f, p, s) -> outputSize(n, f, p, s));}. The cases are the
 * same at each run, so that a number seen once can be worked on; the autograder draws others. No check throws.
 */
public final class Check {

    /** The learner's {@code outputSize}. */
    @FunctionalInterface
    public interface OutputSize {
        int apply(int n, int f, int p, int s) throws Exception;
    }

    /** The learner's {@code samePadding}. */
    @FunctionalInterface
    public interface SamePadding {
        int[] apply(int n, int f, int s) throws Exception;
    }

    /** The learner's {@code pointwise}. */
    @FunctionalInterface
    public interface Pointwise {
        NDArray apply(NDArray x, NDArray w) throws Exception;
    }

    /** The learner's {@code convCost}. */
    @FunctionalInterface
    public interface ConvCost {
        long[] apply(int inChannels, int filters, int f, int n, int p, int s) throws Exception;
    }

    /** The learner's {@code needsProjection}. */
    @FunctionalInterface
    public interface NeedsProjection {
        boolean apply(int inChannels, int outChannels, int stride) throws Exception;
    }

    /** The learner's {@code positionsRead}. */
    @FunctionalInterface
    public interface PositionsRead {
        boolean[] apply(int n, int f, int p, int s) throws Exception;
    }

    /** The learner's {@code mainPath} or {@code identityBlock}. */
    @FunctionalInterface
    public interface PlainBlock {
        Block apply(int f, int[] filters) throws Exception;
    }

    /** The learner's {@code convolutionalBlock} or {@code convolutionalBlockV15}. */
    @FunctionalInterface
    public interface StridedBlock {
        Block apply(int f, int[] filters, int s) throws Exception;
    }

    /** The learner's {@code averageShortcut}. */
    @FunctionalInterface
    public interface Shortcut {
        Block apply(int filters, int s) throws Exception;
    }

    /** The learner's {@code resnet50}. */
    @FunctionalInterface
    public interface Network {
        Block apply(int classes) throws Exception;
    }

    /** The learner's {@code everySecond}. */
    @FunctionalInterface
    public interface EverySecond {
        int apply(int n) throws Exception;
    }

    private static final long SEED = 2026;

    private Check() {}

    /** Checks the exercise warm-up of the welcome notebook and shows what was found. */
    public static void everySecond(EverySecond method) {
        show(Exercise.WARM_UP, (name, a) -> Optional.of(method.apply((int) a.get(0))));
    }

    /** Checks the exercise output-size and shows what was found. */
    public static void outputSize(OutputSize method) {
        show(
                Exercise.OUTPUT_SIZE,
                (name, a) -> Optional.of(method.apply((int) a.get(0), (int) a.get(1), (int) a.get(2), (int) a.get(3))));
    }

    /** Checks the exercise same-padding and shows what was found. */
    public static void samePadding(SamePadding method) {
        show(
                Exercise.SAME_PADDING,
                (name, a) -> Optional.ofNullable(method.apply((int) a.get(0), (int) a.get(1), (int) a.get(2))));
    }

    /** Checks the exercise pointwise and shows what was found. */
    public static void pointwise(Pointwise method) {
        show(
                Exercise.POINTWISE,
                (name, a) -> Optional.ofNullable(method.apply((NDArray) a.get(0), (NDArray) a.get(1))));
    }

    /** Checks the exercise conv-cost and shows what was found. */
    public static void convCost(ConvCost method) {
        show(
                Exercise.CONV_COST,
                (name, a) -> Optional.ofNullable(method.apply(
                        (int) a.get(0), (int) a.get(1), (int) a.get(2), (int) a.get(3), (int) a.get(4), (int)
                                a.get(5))));
    }

    /** Checks the exercise needs-projection and shows what was found. */
    public static void needsProjection(NeedsProjection method) {
        show(
                Exercise.NEEDS_PROJECTION,
                (name, a) -> Optional.of(method.apply((int) a.get(0), (int) a.get(1), (int) a.get(2))));
    }

    /** Checks the exercise positions-read and shows what was found. */
    public static void positionsRead(PositionsRead method) {
        show(
                Exercise.POSITIONS_READ,
                (name, a) -> Optional.ofNullable(
                        method.apply((int) a.get(0), (int) a.get(1), (int) a.get(2), (int) a.get(3))));
    }

    /** Checks the exercise main-path and shows what was found. */
    public static void mainPath(PlainBlock method) {
        show(Exercise.MAIN_PATH, binding(method));
    }

    /** Checks the exercise stride-on-3x3 and shows what was found. */
    public static void convolutionalBlockV15(StridedBlock method) {
        show(Exercise.STRIDE_ON_3X3, binding(method));
    }

    /** Checks the exercise average-shortcut and shows what was found. */
    public static void averageShortcut(Shortcut method) {
        show(Exercise.AVERAGE_SHORTCUT, (name, a) -> Optional.ofNullable(method.apply((int) a.get(0), (int) a.get(1))));
    }

    /** Checks the exercise identity-block and shows what was found. */
    public static void identityBlock(PlainBlock method) {
        show(Exercise.IDENTITY_BLOCK, binding(method));
    }

    /** Checks the exercise convolutional-block and shows what was found. */
    public static void convolutionalBlock(StridedBlock method) {
        show(Exercise.CONVOLUTIONAL_BLOCK, binding(method));
    }

    /** Checks the exercise resnet50 and shows what was found. */
    public static void resnet50(Network method) {
        show(Exercise.RESNET50, (name, a) -> Optional.ofNullable(method.apply((int) a.get(0))));
    }

    private static Binding binding(PlainBlock method) {
        return (name, a) -> Optional.ofNullable(method.apply((int) a.get(0), (int[]) a.get(1)));
    }

    private static Binding binding(StridedBlock method) {
        return (name, a) -> Optional.ofNullable(method.apply((int) a.get(0), (int[]) a.get(1), (int) a.get(2)));
    }

    @SuppressWarnings("CatchingUnchecked") // a cell gets an answer, whatever breaks
    private static void show(Exercise exercise, Binding binding) {
        Figure figure;
        try {
            figure = figure(exercise, binding, new KernelSource());
        } catch (RuntimeException | Error broken) {
            figure = CheckCard.broken(exercise, broken);
        }
        Show.figure(figure);
    }

    /** Runs the checks, notes the progress and draws what was found. */
    static Figure figure(Exercise exercise, Binding binding, KitUse kit) {
        CheckReport report = report(exercise, binding);
        Optional<String> used = report.status() == ExerciseStatus.NOT_ATTEMPTED ? Optional.empty() : kit.in(exercise);
        if (used.isPresent()) {
            Progress.ofThisFolder().checked(exercise, Progress.Standing.TRIED);
            return CheckCard.kitUsed(exercise, used.get());
        }
        Progress.ofThisFolder().checked(exercise, standing(report.status()));
        return CheckCard.of(report, Guide.of(exercise));
    }

    private static CheckReport report(Exercise exercise, Binding binding) {
        try (DirectLearnerCode code = new DirectLearnerCode(binding)) {
            return new CheckRunner(SEED).run(exercise, code);
        }
    }

    private static Progress.Standing standing(ExerciseStatus status) {
        return switch (status) {
            case CORRECT -> Progress.Standing.SOLVED;
            case NOT_ATTEMPTED -> Progress.Standing.NOT_ATTEMPTED;
            default -> Progress.Standing.TRIED;
        };
    }
}
