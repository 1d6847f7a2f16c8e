package resnetlab.checks.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ImageSize;
import resnetlab.checks.models.ParameterValues;
import resnetlab.checks.models.Settings;
import resnetlab.checks.models.WrongModel;
import resnetlab.exercise.Misconception;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Experiment;
import resnetlab.learner.Failure;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.ParameterInfo;
import resnetlab.learner.Tensor;

/**
 * Finds out why a block throws, or gives an output of a wrong shape, by building it in many settings: where it can be built,
 * what it holds there, and what size comes out, tell the known wrong blocks apart.
 */
final class BlockDiagnosis {

    private final LearnerCode code;

    BlockDiagnosis(LearnerCode code) {
        this.code = code;
    }

    /**
     * What a block did in one setting.
     *
     * @param structure what it holds, absent where it could not be built
     * @param output the output's shape, absent where it did not run
     */
    private record Sighting(BlockSetting setting, Optional<BlockStructure> structure, Optional<long[]> output) {

        /** Tells whether a block of the reference would have done the same. */
        boolean fits(BlockModel model) {
            Optional<ImageSize> size = model.build(setting.input(), new ArrayList<>());
            boolean sameEnd = size.map(ImageSize::shape)
                    .map(shape ->
                            output.filter(seen -> Arrays.equals(seen, shape)).isPresent())
                    .orElse(output.isEmpty());
            return sameEnd
                    && (size.isEmpty()
                            || structure.filter(seen -> seen.isThatOf(model)).isPresent());
        }
    }

    /** Names the belief behind a block that throws, where it shows. */
    Optional<Misconception> of(BlockTrial trial, Failure failure) {
        if (failure instanceof Failure.Threw threw && threw.message().contains("GradientCollector")) {
            return Optional.of(Misconception.TRAINING_FLAG_IGNORED);
        }
        return sharing(trial.setting().design())
                .or(() -> ofShapes(trial.setting().design()))
                .or(() -> input(trial))
                .or(() -> halving(trial.setting()));
    }

    /** Recognises a network that halves once too often: on images of twice the size it is what a right one is. */
    private Optional<Misconception> halving(BlockSetting setting) {
        ImageSize size = setting.input();
        boolean once = setting.design() == BlockDesign.RESNET50
                && describe(setting.withInput(size.of(size.channels(), 2 * size.rows(), 2 * size.columns())))
                        .filter(block -> BlockStructure.of(setting, block).isRight())
                        .isPresent();
        return once ? Optional.of(Misconception.STAGE_STRIDE) : Optional.empty();
    }

    /** Names the wrong block that can be built, and run, where the learner's can, and gives outputs of the same shapes. */
    Optional<Misconception> ofShapes(BlockDesign design) {
        List<Sighting> sightings =
                Settings.telling(design).stream().map(this::look).toList();
        if (sightings.stream().allMatch(seen -> seen.fits(seen.setting().right()))) {
            return Optional.empty();
        }
        List<List<WrongModel>> known = sightings.stream()
                .map(seen -> design.wrong(seen.setting().arguments()))
                .toList();
        int count = known.stream().mapToInt(List::size).min().orElse(0);
        for (int i = 0; i < count; i++) {
            if (fits(sightings, known, i)) {
                return Optional.of(known.get(0).get(i).misconception());
            }
        }
        return sightings.stream()
                .flatMap(seen -> seen.structure().stream())
                .filter(structure -> !structure.isRight())
                .flatMap(structure -> structure.misconception().stream())
                .findFirst();
    }

    private static boolean fits(List<Sighting> sightings, List<List<WrongModel>> known, int number) {
        return IntStream.range(0, sightings.size())
                .allMatch(i -> sightings.get(i).fits(known.get(i).get(number).model()));
    }

    private Sighting look(BlockSetting setting) {
        Optional<BlockStructure> structure = describe(setting).map(block -> BlockStructure.of(setting, block));
        return new Sighting(setting, structure, run(setting));
    }

    /**
     * Recognises a layer that is used several times: such a block holds it more than once, or holds too few norms and does
     * not run where its channels differ.
     */
    Optional<Misconception> sharing(BlockDesign design) {
        if (design == BlockDesign.AVERAGE_SHORTCUT || design == BlockDesign.RESNET50) {
            return Optional.empty();
        }
        BlockSetting alike = design.alike(3);
        boolean shared = describe(alike)
                .filter(block -> isShared(block)
                        || (hasTooFewNorms(BlockStructure.of(alike, block))
                                && run(Settings.telling(design).get(0)).isEmpty()))
                .isPresent();
        return shared ? Optional.of(Misconception.SHARED_PARAMETERS) : Optional.empty();
    }

    private static boolean hasTooFewNorms(BlockStructure structure) {
        Optional<Misconception> name = structure.misconception();
        return name.filter(found -> found == Misconception.NORM_MISSING || found == Misconception.SHORTCUT_NORM_MISSING)
                .isPresent();
    }

    /** Tells whether two layers of a block hold one and the same parameter. */
    static boolean isShared(BlockDescription block) {
        long different = block.parameters().stream()
                .mapToInt(ParameterInfo::identity)
                .distinct()
                .count();
        return different < block.parameters().size();
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

    private Optional<BlockDescription> describe(BlockSetting setting) {
        try {
            return Optional.of(code.describe(setting.construction()));
        } catch (LearnerCodeException noAnswer) {
            return Optional.empty();
        }
    }

    /** Runs a block and returns the shape of its output. */
    private Optional<long[]> run(BlockSetting setting) {
        Tensor input =
                new Tensor(setting.input().shape(), new float[setting.input().values()]);
        ParameterValues values = ParameterValues.constant(1, setting.parameters());
        BlockTrial trial = new BlockTrial(setting, values, input, new Experiment.Inference());
        return describe(setting).flatMap(block -> {
            try {
                return Optional.of(
                        code.observe(trial.experiment(block)).output().shape());
            } catch (LearnerCodeException noAnswer) {
                return Optional.empty();
            }
        });
    }
}
