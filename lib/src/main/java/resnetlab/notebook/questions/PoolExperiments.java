package resnetlab.notebook.questions;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Pooling;
import resnetlab.geometry.Layer;
import resnetlab.measure.BatchNormMode;
import resnetlab.measure.GradientMap;
import resnetlab.measure.Linearity;
import resnetlab.measure.OneChannel;
import resnetlab.measure.ReadMap;
import resnetlab.notebook.Choice;

/** What is measured for {@link DownsamplingQuestions}: who is linear, and where a max pool's gradient goes. */
final class PoolExperiments {
    private static final Layer TWO = Layer.kernel(2).stride(2);

    private PoolExperiments() {}

    /** Returns how many of three ways of halving notice that an unread pixel takes this value. */
    static int noticing(int value) {
        return Collections.frequency(PixelPoke.notices(1, 1, value), true);
    }

    static int max(double[][] window) {
        return (int) OneChannel.output(Pooling.max(TWO), window)[0][0];
    }

    static Choice linearOnes() {
        List<Boolean> linear = Stream.<Block>of(Pooling.subsample(2), Pooling.average(TWO), Pooling.max(TWO))
                .map(block -> Linearity.of(block, new Shape(1, 2, 8, 8), BatchNormMode.INFERENCE)
                        .linear())
                .toList();
        if (linear.equals(List.of(true, true, true))) {
            return Choice.D;
        }
        return linear.equals(List.of(true, true, false)) ? Choice.C : linear.get(0) ? Choice.B : Choice.A;
    }

    static ReadMap threePools(Pooling.Kind kind, Shape input) {
        Chain chain = new Chain("three pools");
        for (int i = 1; i <= 3; i++) {
            chain.then("pool" + i, kind == Pooling.Kind.MAX ? Pooling.max(TWO) : Pooling.average(TWO));
        }
        return GradientMap.of(chain, input);
    }

    static int[][] ints(double[][] values) {
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row).mapToInt(value -> (int) value).toArray())
                .toArray(int[][]::new);
    }

    static List<Integer> whole(double[][] values) {
        return Arrays.stream(ints(values)).flatMapToInt(Arrays::stream).boxed().toList();
    }
}
