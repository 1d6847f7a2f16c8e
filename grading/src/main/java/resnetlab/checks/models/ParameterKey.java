package resnetlab.checks.models;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import resnetlab.learner.ParameterInfo;
import resnetlab.learner.ParameterKind;

/**
 * What a parameter is known by. Names and order do not count: a block may be built in any way.
 *
 * @param kind what it is for
 * @param shape its shape; a convolution's weight is (filters, channels, f, f)
 */
public record ParameterKey(ParameterKind kind, List<Long> shape) {

    /** What a batch norm holds for each channel. */
    static final List<ParameterKind> OF_A_NORM = List.of(
            ParameterKind.GAMMA, ParameterKind.BETA, ParameterKind.RUNNING_MEAN, ParameterKind.RUNNING_VARIANCE);

    public ParameterKey {
        shape = List.copyOf(shape);
    }

    public static ParameterKey of(ParameterInfo info) {
        return new ParameterKey(info.kind(), Arrays.stream(info.shape()).boxed().toList());
    }

    /** Returns the weight of a convolution. */
    public static ParameterKey weight(int filters, int channels, int f) {
        return new ParameterKey(ParameterKind.WEIGHT, List.of((long) filters, (long) channels, (long) f, (long) f));
    }

    /** Returns one of a batch norm's four parameters. */
    static ParameterKey norm(ParameterKind kind, int channels) {
        return new ParameterKey(kind, List.of((long) channels));
    }

    long[] dimensions() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    public int size() {
        return (int) shape.stream().mapToLong(Long::longValue).reduce(1, Math::multiplyExact);
    }

    /** Says it in a learner's words. */
    public String words() {
        String dimensions = shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        return switch (kind) {
            case WEIGHT -> "weights " + dimensions;
            case BIAS -> "a bias " + dimensions;
            case GAMMA -> "a batch norm's gamma " + dimensions;
            case BETA -> "a batch norm's beta " + dimensions;
            case RUNNING_MEAN -> "a running mean " + dimensions;
            case RUNNING_VARIANCE -> "a running variance " + dimensions;
            case OTHER -> "another parameter " + dimensions;
        };
    }
}
