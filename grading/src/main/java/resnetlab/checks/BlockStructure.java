package resnetlab.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.ParameterKind;
import resnetlab.notebook.Misconception;

/**
 * What a learner's block holds, beside what a right one holds. Biases do not count: before a batch norm they are allowed and
 * never needed.
 *
 * @param setting how the block was built
 * @param seen its parameters without biases
 */
record BlockStructure(BottleneckCase setting, List<ParameterKey> seen) {

    static BlockStructure of(BottleneckCase setting, BlockDescription block) {
        return new BlockStructure(
                setting,
                block.parameters().stream()
                        .map(ParameterKey::of)
                        .filter(key -> key.kind() != ParameterKind.BIAS)
                        .toList());
    }

    boolean isRight() {
        return missing().isEmpty() && extra().isEmpty();
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
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String list(List<ParameterKey> keys) {
        return keys.stream()
                .filter(key -> key.kind() != ParameterKind.RUNNING_MEAN && key.kind() != ParameterKind.RUNNING_VARIANCE)
                .filter(key -> key.kind() != ParameterKind.BETA)
                .map(ParameterKey::words)
                .collect(Collectors.joining(", "));
    }

    /** Names the belief behind a structure that is not right. */
    Optional<Misconception> misconception() {
        boolean lacksWeights = missing().stream().anyMatch(key -> key.kind() == ParameterKind.WEIGHT);
        if (isSwapped()) {
            return Optional.of(Misconception.FILTERS_SWAPPED);
        } else if (adds(setting.f1(), channels(), setting.f()) || adds(setting.f3(), setting.f2(), setting.f())) {
            return Optional.of(Misconception.KERNEL_ON_THE_ONE_BY_ONES);
        } else if (lacksWeights && weights().anyMatch(this::isMiddleOfAnotherSize)) {
            return Optional.of(Misconception.KERNEL_SIZE_FIXED);
        } else if (lacksWeights) {
            return weights().count() == 3 ? Optional.of(Misconception.FILTERS_FIXED) : Optional.empty();
        } else if (adds(channels(), channels(), 1)) {
            return Optional.of(Misconception.PROJECTION_ON_IDENTITY);
        }
        return norms();
    }

    private Optional<Misconception> norms() {
        if (gammas().anyMatch(size ->
                size == setting.input().rows() || size == setting.input().columns())) {
            return Optional.of(Misconception.NORM_OVER_THE_WRONG_AXIS);
        }
        return gammas().count() < 3 ? Optional.of(Misconception.NORM_MISSING) : Optional.empty();
    }

    private boolean isSwapped() {
        BottleneckCase swapped =
                BottleneckCase.of(setting.input(), setting.f(), setting.f2(), setting.f1(), setting.f3());
        return setting.f1() != setting.f2() && new BlockStructure(swapped, seen).isRight();
    }

    private boolean isMiddleOfAnotherSize(ParameterKey key) {
        long size = key.shape().get(2);
        return size != setting.f() && adds(setting.f2(), setting.f1(), (int) size);
    }

    /** Tells whether there is a weight of this shape that a right block does not hold. */
    private boolean adds(int filters, int channels, int f) {
        return extra().contains(ParameterKey.weight(filters, channels, f));
    }

    private Stream<ParameterKey> weights() {
        return seen.stream()
                .filter(key -> key.kind() == ParameterKind.WEIGHT && key.shape().size() == 4);
    }

    private Stream<Integer> gammas() {
        return seen.stream().filter(key -> key.kind() == ParameterKind.GAMMA).map(ParameterKey::size);
    }

    private int channels() {
        return setting.input().channels();
    }
}
