package resnetlab.checks;

import resnetlab.checks.reference.BatchNorm;
import resnetlab.checks.reference.Convolution;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Relu;
import resnetlab.learner.ParameterKind;

/**
 * The parts of a bottleneck block, from which the right block and the wrong ones are put together. Each run needs parts of
 * its own, because layers keep the gradients of their last run.
 */
final class BottleneckReference {

    /** DJL's default. */
    static final double EPSILON = 1e-5;

    private final BottleneckCase setting;
    private final ParameterValues values;
    final Convolution reduce;
    final Convolution middle;
    final Convolution expand;
    final Relu lastRelu = new Relu();
    final Relu firstRelu = new Relu();
    final Relu secondRelu = new Relu();

    BottleneckReference(BottleneckCase setting, ParameterValues values) {
        this.setting = setting;
        this.values = values;
        this.reduce =
                convolution(ParameterKey.weight(setting.f1(), setting.input().channels(), 1), 0);
        this.middle = convolution(ParameterKey.weight(setting.f2(), setting.f1(), setting.f()), (setting.f() - 1) / 2);
        this.expand = convolution(ParameterKey.weight(setting.f3(), setting.f2(), 1), 0);
    }

    private Convolution convolution(ParameterKey key, int padding) {
        return new Convolution(Grids.of(values.of(key)), 1, padding);
    }

    /** Makes the batch norm for this many channels. */
    BatchNorm norm(int channels, double epsilon) {
        BatchNorm.Statistics running = new BatchNorm.Statistics(
                vector(ParameterKind.RUNNING_MEAN, channels), vector(ParameterKind.RUNNING_VARIANCE, channels));
        return new BatchNorm(
                vector(ParameterKind.GAMMA, channels), vector(ParameterKind.BETA, channels), running, epsilon);
    }

    private double[] vector(ParameterKind kind, int channels) {
        return Grids.doubles(values.of(ParameterKey.norm(kind, channels)));
    }

    BatchNorm norm(int channels) {
        return norm(channels, EPSILON);
    }

    /** Returns the right main path over three given norms. */
    Layer mainPath(Layer first, Layer second, Layer third) {
        return Layer.chain(reduce, first, firstRelu, middle, second, secondRelu, expand, third);
    }

    /** Returns the right main path. */
    Layer mainPath() {
        return mainPath(norm(f1()), norm(f2()), norm(f3()));
    }

    /** Returns the right block around a main path: add the input, then ReLU. */
    Layer around(Layer mainPath) {
        return Layer.chain(Layer.sum(mainPath, Layer.identity()), lastRelu);
    }

    int f1() {
        return setting.f1();
    }

    int f2() {
        return setting.f2();
    }

    int f3() {
        return setting.f3();
    }

    /** Returns how near any input of a ReLU came to zero. */
    double margin() {
        return Math.min(lastRelu.margin(), Math.min(firstRelu.margin(), secondRelu.margin()));
    }
}
