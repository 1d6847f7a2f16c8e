package resnetlab.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import resnetlab.checks.BottleneckCase.InputSize;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Experiment;
import resnetlab.learner.Failure;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.ParameterInfo;
import resnetlab.learner.Tensor;
import resnetlab.notebook.Misconception;

/**
 * Finds out why a block throws, by building others. A main path that shrinks cannot be added to its input, unless it shrinks
 * to a single pixel, which the engine repeats over the input: at such sizes a faulty block shows what it holds.
 */
final class BlockDiagnosis {

    private static final int CHANNELS = 6;
    private static final int COURSE_CHANNELS = 256;

    private final LearnerCode code;

    BlockDiagnosis(LearnerCode code) {
        this.code = code;
    }

    /** Names the belief behind a block that throws, where it shows. */
    Optional<Misconception> of(BlockTrial trial, Failure failure) {
        if (failure instanceof Failure.Threw threw && threw.message().contains("GradientCollector")) {
            return Optional.of(Misconception.TRAINING_FLAG_IGNORED);
        }
        return sharing().or(this::structure).or(this::padding).or(() -> input(trial));
    }

    /** Builds blocks at sizes where even a faulty one can be built, and looks at what they hold. */
    private Optional<Misconception> structure() {
        List<BottleneckCase> settings = List.of(
                square(3, 1),
                square(3, 3),
                square(5, 3),
                square(7, 3),
                BottleneckCase.of(new InputSize(1, 3, 7, 8), 3, 2, 5, 3),
                BottleneckCase.of(new InputSize(1, COURSE_CHANNELS, 7, 8), 3, 2, 5, COURSE_CHANNELS));
        return settings.stream()
                .flatMap(setting -> describe(setting).stream()
                        .map(block -> BlockStructure.of(setting, block))
                        .filter(structure -> !structure.isRight())
                        .flatMap(structure -> structure.misconception().stream()))
                .findFirst();
    }

    /**
     * Recognises a layer that is used three times: such a block holds it more than once, or holds too few norms and does not
     * run where its channels differ.
     */
    Optional<Misconception> sharing() {
        BottleneckCase alike = BottleneckCase.of(new InputSize(1, 3, 7, 8), 3, 3, 3, 3);
        boolean shared = describe(alike)
                .filter(block -> isShared(block)
                        || (BlockStructure.of(alike, block)
                                        .misconception()
                                        .equals(Optional.of(Misconception.NORM_MISSING))
                                && !runs(square(7, 1))))
                .isPresent();
        return shared ? Optional.of(Misconception.SHARED_PARAMETERS) : Optional.empty();
    }

    /** Tells whether two layers of a block hold one and the same parameter. */
    static boolean isShared(BlockDescription block) {
        long different = block.parameters().stream()
                .mapToInt(ParameterInfo::identity)
                .distinct()
                .count();
        return different < block.parameters().size();
    }

    private Optional<Misconception> padding() {
        boolean atThree = runs(square(7, 3));
        if (!atThree && runs(square(3, 3))) {
            return Optional.of(Misconception.NO_PADDING_IN_THE_MIDDLE);
        }
        boolean fixedAtOne = !runs(square(7, 1)) || (runs(square(3, 5)) && !runs(square(7, 5)));
        return atThree && fixedAtOne ? Optional.of(Misconception.PADDING_FIXED) : Optional.empty();
    }

    private Optional<Misconception> input(BlockTrial trial) {
        BlockTrial inference =
                new BlockTrial(trial.setting(), trial.values(), trial.input(), new Experiment.Inference());
        try {
            Tensor after = code.observe(
                            inference.experiment(code.describe(trial.setting().construction())))
                    .inputAfter();
            boolean changed = !Arrays.equals(after.data(), trial.input().data());
            return changed ? Optional.of(Misconception.INPUT_MODIFIED) : Optional.empty();
        } catch (LearnerCodeException noAnswer) {
            return Optional.empty();
        }
    }

    private Optional<BlockDescription> describe(BottleneckCase setting) {
        try {
            return Optional.of(code.describe(setting.construction()));
        } catch (LearnerCodeException noAnswer) {
            return Optional.empty();
        }
    }

    private boolean runs(BottleneckCase setting) {
        long[] shape = setting.input().shape();
        Tensor input = new Tensor(shape, new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)]);
        ParameterValues values = ParameterValues.constant(1, setting.parameters());
        BlockTrial trial = new BlockTrial(setting, values, input, new Experiment.Inference());
        try {
            code.observe(trial.experiment(code.describe(setting.construction())));
            return true;
        } catch (LearnerCodeException noAnswer) {
            return false;
        }
    }

    private static BottleneckCase square(int size, int f) {
        return BottleneckCase.of(new InputSize(1, CHANNELS, size, size), f, 2, 4, CHANNELS);
    }
}
