package resnetlab.checks.blocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import resnetlab.checks.judging.CheckFailed;
import resnetlab.checks.judging.Comparison;
import resnetlab.checks.judging.Words;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ParameterValues;
import resnetlab.checks.models.WrongModel;
import resnetlab.checks.reference.Mode;
import resnetlab.exercise.Misconception;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Failure;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Observation;
import resnetlab.learner.ParameterValue;
import resnetlab.learner.Tensor;

/** Builds and runs a learner's block, and says what is not right about it. Serves one run of the checks. */
final class BlockProbe {

    private final LearnerCode code;
    private final BlockTrial telling;
    private final ReferenceOutputs reference;
    private final Map<BlockSetting, BlockDescription> described = new HashMap<>();
    private final Map<Order, List<ParameterValue>> ordered = new HashMap<>();
    private final Map<BlockTrial, Observation> observed = new HashMap<>();
    private Optional<Optional<Misconception>> diagnosis = Optional.empty();

    /** The same values for the same parameters: a block that has just run with them need not be built again. */
    private record Order(ParameterValues values, BlockDescription block) {}

    /** A run and what was seen in it. */
    record Seen(BlockTrial trial, Observation observation) {}

    /**
     * Starts without having asked anything.
     *
     * @param code the learner's code
     * @param telling a run in which any two wrong blocks differ
     * @param reference what is known of the reference's outputs
     */
    BlockProbe(LearnerCode code, BlockTrial telling, ReferenceOutputs reference) {
        this.code = code;
        this.telling = telling;
        this.reference = reference;
    }

    /** Builds a block; the second time, and for another number of images, remembers it. */
    BlockDescription describe(BlockTrial trial) {
        BlockSetting one = trial.setting().withInput(trial.setting().input().alone());
        BlockDescription known = described.get(one);
        if (known != null) {
            return known;
        }
        BlockDescription block = answer(
                trial,
                "preparing it for this input",
                () -> code.describe(trial.setting().construction()));
        described.put(one, block);
        return block;
    }

    /** Demands the parameters of a right block. */
    void demandParameters(BlockTrial trial) {
        BlockStructure structure = BlockStructure.of(trial.setting(), describe(trial));
        if (!structure.isRight()) {
            throw CheckFailed.wrong(
                    structure.words(), trial.setting().parameters(), structure.seen(), named(structure));
        }
    }

    /** A norm that is missing may be one that is there once and used several times. */
    private Optional<Misconception> named(BlockStructure structure) {
        Optional<Misconception> name = structure.misconception();
        boolean fewer = name.equals(Optional.of(Misconception.NORM_MISSING))
                || name.equals(Optional.of(Misconception.SHORTCUT_NORM_MISSING));
        return fewer
                ? new BlockDiagnosis(code).sharing(structure.setting().design()).or(() -> name)
                : name;
    }

    /** Runs a block; the second time, remembers what was seen. */
    Observation observe(BlockTrial trial) {
        Observation known = observed.get(trial);
        if (known != null) {
            return known;
        }
        BlockDescription block = describe(trial);
        List<ParameterValue> values = ordered.computeIfAbsent(
                new Order(trial.values(), block), unseen -> trial.values().inTheOrderOf(block));
        Observation seen = answer(trial, "running it", () -> code.observe(trial.experiment(values)));
        observed.put(trial, seen);
        return seen;
    }

    private <T> T answer(BlockTrial trial, String doing, Supplier<T> request) {
        try {
            return request.get();
        } catch (LearnerCodeException noAnswer) {
            Failure failure = noAnswer.failure();
            if (failure instanceof Failure.Threw) {
                String message = trial + ": " + doing + " did not work. " + Words.of(failure);
                throw CheckFailed.noAnswer(message, "an output", failure, diagnose(trial, failure));
            }
            throw noAnswer;
        }
    }

    private Optional<Misconception> diagnose(BlockTrial trial, Failure failure) {
        if (diagnosis.isEmpty()) {
            diagnosis = Optional.of(new BlockDiagnosis(code).of(trial, failure));
        }
        return diagnosis.get();
    }

    /** Demands the right output of every run; a wrong block that explains them all is named. */
    void demandOutputs(BlockTrial... trials) {
        List<Seen> all = List.of(trials).stream()
                .map(trial -> new Seen(trial, observe(trial)))
                .toList();
        for (Seen seen : all) {
            BlockSetting setting = seen.trial().setting();
            Tensor output = seen.observation().output();
            Comparison.shape(setting.outputShape(), output).ifPresent(words -> {
                throw CheckFailed.wrong(seen.trial() + ": the output's shape " + words, "", "", ofShape(seen));
            });
            Comparison.values(
                            reference.of(seen.trial(), setting.right()),
                            output,
                            seen.trial().tolerance())
                    .ifPresent(difference -> {
                        throw CheckFailed.wrong(
                                difference.words(seen.trial() + ": the output"),
                                difference.expected(),
                                difference.actual(),
                                ofOutputs(all, seen));
                    });
        }
    }

    private Optional<Misconception> ofShape(Seen seen) {
        BlockStructure structure = BlockStructure.of(seen.trial().setting(), describe(seen.trial()));
        if (!structure.isRight()) {
            return named(structure);
        }
        return new BlockDiagnosis(code).ofShapes(seen.trial().setting().design());
    }

    /** Names the wrong block that gives what the learner's gives; where several do, runs it where they differ. */
    private Optional<Misconception> ofOutputs(List<Seen> all, Seen shown) {
        BlockSetting setting = shown.trial().setting();
        BlockStructure structure = BlockStructure.of(setting, describe(shown.trial()));
        if (!structure.isRight()) {
            return named(structure);
        }
        if (setting.design() == BlockDesign.RESNET50) {
            return ofNetwork(shown);
        }
        List<Integer> matches = IntStream.range(
                        0, setting.design().wrong(setting.arguments()).size())
                .filter(wrong -> all.stream().allMatch(seen -> explains(wrong, seen)))
                .boxed()
                .toList();
        return matches.stream()
                .filter(wrong -> matches.size() == 1 || explainsTelling(wrong))
                .map(wrong -> wrongIn(setting, wrong).misconception())
                .findFirst();
    }

    /** Names a wrong network by its inference, once, because each takes the reference a while. */
    private Optional<Misconception> ofNetwork(Seen shown) {
        if (diagnosis.isEmpty()) {
            BlockSetting setting = shown.trial().setting();
            List<WrongModel> known = setting.design().wrong(setting.arguments());
            diagnosis = Optional.of(IntStream.range(0, known.size())
                    .filter(wrong -> shown.trial().mode() == Mode.INFERENCE
                            || known.get(wrong).misconception() == Misconception.TRAINING_FLAG_IGNORED)
                    .filter(wrong -> explains(wrong, shown))
                    .mapToObj(wrong -> known.get(wrong).misconception())
                    .findFirst());
        }
        return diagnosis.get();
    }

    private boolean explainsTelling(int wrong) {
        return BlockStructure.of(telling.setting(), describe(telling)).isRight()
                && explains(wrong, new Seen(telling, observe(telling)));
    }

    private static WrongModel wrongIn(BlockSetting setting, int wrong) {
        return setting.design().wrong(setting.arguments()).get(wrong);
    }

    /** Tells whether the wrong block of this number gives what was seen. */
    private boolean explains(int wrong, Seen seen) {
        BlockSetting setting = seen.trial().setting();
        BlockModel model = wrongIn(setting, wrong).model();
        boolean runs = model.build(setting.input(), new ArrayList<>()).equals(Optional.of(setting.output()));
        boolean holdsTheSame = new BlockStructure(setting, setting.parameters()).isThatOf(model);
        return runs
                && holdsTheSame
                && Comparison.values(
                                reference.of(seen.trial(), model),
                                seen.observation().output(),
                                seen.trial().tolerance())
                        .isEmpty();
    }
}
