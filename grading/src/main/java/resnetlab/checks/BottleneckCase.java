package resnetlab.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resnetlab.learner.Construction;
import resnetlab.learner.Invocation;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.Value;
import resnetlab.notebook.Exercise;

/**
 * One call of a method that builds an identity block, and the input that the block gets.
 *
 * @param input the input's shape
 * @param f the size of the middle window
 * @param filters F1, F2 and F3, which equals the input's channels
 */
record BottleneckCase(InputSize input, int f, List<Integer> filters) {

    /**
     * The shape of an input.
     *
     * @param samples N
     * @param channels C
     * @param rows H
     * @param columns W
     */
    record InputSize(int samples, int channels, int rows, int columns) {
        long[] shape() {
            return new long[] {samples, channels, rows, columns};
        }
    }

    BottleneckCase {
        filters = List.copyOf(filters);
    }

    static BottleneckCase of(InputSize input, int f, int... filters) {
        return new BottleneckCase(input, f, Arrays.stream(filters).boxed().toList());
    }

    BottleneckCase withF(int otherF) {
        return new BottleneckCase(input, otherF, filters);
    }

    BottleneckCase withInput(InputSize other) {
        return new BottleneckCase(other, f, filters);
    }

    Construction construction() {
        int[] array = filters.stream().mapToInt(Integer::intValue).toArray();
        return new Construction(
                Invocation.of(Exercise.IDENTITY_BLOCK.method(), new Value.OfInt(f), new Value.OfInts(array)),
                input.shape());
    }

    /** Returns the parameters of a right block, without the biases that it may have before its batch norms. */
    List<ParameterKey> parameters() {
        List<ParameterKey> keys = new ArrayList<>(List.of(
                ParameterKey.weight(f1(), input.channels(), 1),
                ParameterKey.weight(f2(), f1(), f),
                ParameterKey.weight(f3(), f2(), 1)));
        for (int channels : filters) {
            keys.add(ParameterKey.norm(ParameterKind.GAMMA, channels));
            keys.add(ParameterKey.norm(ParameterKind.BETA, channels));
            keys.add(ParameterKey.norm(ParameterKind.RUNNING_MEAN, channels));
            keys.add(ParameterKey.norm(ParameterKind.RUNNING_VARIANCE, channels));
        }
        return keys;
    }

    int f1() {
        return filters.get(0);
    }

    int f2() {
        return filters.get(1);
    }

    int f3() {
        return filters.get(2);
    }

    @Override
    public String toString() {
        return Exercise.IDENTITY_BLOCK.method() + "(" + f + ", " + filters + ") on an input "
                + Arrays.toString(input.shape()).replace('[', '(').replace(']', ')');
    }
}
