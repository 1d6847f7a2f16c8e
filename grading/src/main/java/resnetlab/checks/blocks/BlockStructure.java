package resnetlab.checks.blocks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resnetlab.checks.models.BlockDesign;
import resnetlab.checks.models.BlockModel;
import resnetlab.checks.models.BlockSetting;
import resnetlab.checks.models.ImageSize;
import resnetlab.checks.models.ParameterKey;
import resnetlab.checks.models.WrongModel;
import resnetlab.exercise.Misconception;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.ParameterKind;

/**
 * What a learner's block holds, beside what a right one holds. Biases that a right one lacks do not count: before a batch norm
 * they are allowed and never needed.
 *
 * @param setting how the block was built
 * @param seen its parameters
 */
record BlockStructure(BlockSetting setting, List<ParameterKey> seen) {

    static BlockStructure of(BlockSetting setting, BlockDescription block) {
        List<ParameterKey> right = setting.parameters();
        return new BlockStructure(
                setting,
                block.parameters().stream()
                        .map(ParameterKey::of)
                        .filter(key -> key.kind() != ParameterKind.BIAS || right.contains(key))
                        .toList());
    }

    boolean isRight() {
        return isThatOf(setting.right());
    }

    /** Tells whether another block holds the same for this input. */
    boolean isThatOf(BlockModel model) {
        List<ParameterKey> keys = setting.parametersOf(model);
        return keys.size() == seen.size() && without(keys, seen).isEmpty();
    }

    private List<ParameterKey> missing() {
        return without(setting.parameters(), seen);
    }

    private List<ParameterKey> extra() {
        return without(seen, setting.parameters());
    }

    private static List<ParameterKey> without(List<ParameterKey> all, List<ParameterKey> others) {
        List<ParameterKey> rest = new ArrayList<>(all);
        others.forEach(rest::remove);
        return rest;
    }

    /** Says what is missing and what is too much. */
    String words() {
        String missing = list(missing());
        String extra = list(extra());
        return setting + ": "
                + Stream.of(
                                missing.isEmpty() ? "" : "your block lacks " + missing,
                                extra.isEmpty() ? "" : "it holds what a right one does not: " + extra)
                        .filter(model -> !model.isEmpty())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String list(List<ParameterKey> keys) {
        List<String> words = keys.stream()
                .filter(key -> key.kind() != ParameterKind.RUNNING_MEAN && key.kind() != ParameterKind.RUNNING_VARIANCE)
                .filter(key -> key.kind() != ParameterKind.BETA)
                .map(ParameterKey::words)
                .toList();
        int most = 6;
        String rest = words.size() > most ? " and " + (words.size() - most) + " more" : "";
        return words.stream().limit(most).collect(Collectors.joining(", ")) + rest;
    }

    /** Names the belief behind a structure that is not right. */
    Optional<Misconception> misconception() {
        return setting.design().wrong(setting.arguments()).stream()
                .filter(wrong -> isThatOf(wrong.model()))
                .map(WrongModel::misconception)
                .findFirst()
                .or(this::roughly);
    }

    /** Names the belief where the block is none of those that are known, by what its parts have in common. */
    private Optional<Misconception> roughly() {
        Set<ParameterKey> kinds = new HashSet<>(setting.parameters());
        boolean sameWindows =
                multiset(setting.parameters(), BlockStructure::window).equals(multiset(seen, BlockStructure::window));
        if (setting.design() == BlockDesign.RESNET50 && kinds.equals(new HashSet<>(seen))) {
            return Optional.of(Misconception.BLOCK_COUNT);
        } else if (missing().stream().anyMatch(key -> key.kind() == ParameterKind.WEIGHT)) {
            return sameWindows ? Optional.of(Misconception.FILTERS_FIXED) : Optional.empty();
        } else if (gammas(extra()).anyMatch(this::isLengthOfAnAxis)) {
            return Optional.of(Misconception.NORM_OVER_THE_WRONG_AXIS);
        }
        boolean fewer = gammas(seen).count() < gammas(setting.parameters()).count();
        return fewer ? Optional.of(Misconception.NORM_MISSING) : Optional.empty();
    }

    private boolean isLengthOfAnAxis(long size) {
        ImageSize in = setting.input();
        ImageSize out = setting.output();
        return List.of((long) in.rows(), (long) in.columns(), (long) out.rows(), (long) out.columns())
                .contains(size);
    }

    private static Stream<Long> gammas(List<ParameterKey> keys) {
        return keys.stream().filter(key -> key.kind() == ParameterKind.GAMMA).map(key -> key.shape()
                .get(0));
    }

    /** Returns the size of a convolution's window, -1 for everything else that has weights, and nothing for the rest. */
    private static Stream<Long> window(ParameterKey key) {
        if (key.kind() != ParameterKind.WEIGHT) {
            return Stream.of();
        }
        return Stream.of(key.shape().size() == 4 ? key.shape().get(2) : Long.valueOf(-1));
    }

    private static List<Long> multiset(List<ParameterKey> keys, Function<ParameterKey, Stream<Long>> of) {
        return keys.stream().flatMap(of).sorted().toList();
    }
}
