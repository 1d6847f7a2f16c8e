package resnetlab.checks.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.reference.BatchNorm;
import resnetlab.checks.reference.Convolution;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Mode;
import resnetlab.checks.reference.Pass;
import resnetlab.checks.reference.Relu;
import resnetlab.checks.reference.Shift;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.Tensor;

/** One run of a model in the reference, and the layers that took part in it: they keep statistics and gradients. */
public final class ReferenceRun {

    /** DJL's default. */
    static final double EPSILON = 1e-5;

    private final ParameterValues values;
    private final Map<ParameterKey, List<Supplier<double[]>>> gradients = new HashMap<>();
    private final List<BatchNorm> norms = new ArrayList<>();
    private final List<Relu> relus = new ArrayList<>();

    public ReferenceRun(ParameterValues values) {
        this.values = values;
    }

    /** Runs a model, once. */
    public Pass run(BlockModel model, Tensor input, Mode mode) {
        return model.layer(this).forward(Grids.of(input), mode);
    }

    /** Makes the convolution for an input of so many channels. */
    Layer convolution(BlockModel.Conv conv, int channels) {
        ParameterKey key = ParameterKey.weight(conv.filters(), channels, conv.f());
        Convolution layer = new Convolution(values.kernel(key), conv.stride(), conv.padding());
        note(key, () -> layer.weightGradient().data());
        return layer;
    }

    /** Makes the linear layer from so many inputs to so many units. */
    Layer linear(int units, int inputs) {
        ParameterKey key = new ParameterKey(ParameterKind.WEIGHT, List.of((long) units, (long) inputs));
        Convolution layer = new Convolution(values.kernel(key), 1, 0);
        Shift shift = new Shift(vector(ParameterKind.BIAS, units));
        note(key, () -> layer.weightGradient().data());
        note(ParameterKey.norm(ParameterKind.BIAS, units), shift::biasGradient);
        return Layer.chain(layer, shift);
    }

    /** Makes the batch norm for so many channels. */
    Layer norm(int channels, double epsilon) {
        BatchNorm.Statistics running = new BatchNorm.Statistics(
                vector(ParameterKind.RUNNING_MEAN, channels), vector(ParameterKind.RUNNING_VARIANCE, channels));
        BatchNorm norm = new BatchNorm(
                vector(ParameterKind.GAMMA, channels), vector(ParameterKind.BETA, channels), running, epsilon);
        norms.add(norm);
        note(ParameterKey.norm(ParameterKind.GAMMA, channels), norm::gammaGradient);
        note(ParameterKey.norm(ParameterKind.BETA, channels), norm::betaGradient);
        return norm;
    }

    Layer relu() {
        Relu relu = new Relu();
        relus.add(relu);
        return relu;
    }

    private double[] vector(ParameterKind kind, int channels) {
        return Grids.doubles(values.of(ParameterKey.norm(kind, channels)));
    }

    private void note(ParameterKey key, Supplier<double[]> gradient) {
        gradients.computeIfAbsent(key, unseen -> new ArrayList<>()).add(gradient);
    }

    /** Returns the gradients of the way back in the parameters of this kind and shape, in no order that matters. */
    public List<double[]> gradients(ParameterKey key) {
        return gradients.getOrDefault(key, List.of()).stream()
                .map(Supplier::get)
                .toList();
    }

    /** Returns the batch norms of so many channels. */
    public List<BatchNorm> norms(int channels) {
        return norms.stream()
                .filter(norm -> norm.gammaGradient().length == channels)
                .toList();
    }

    /** Returns how near any input of a ReLU came to zero. */
    public double margin() {
        return relus.stream().mapToDouble(Relu::margin).min().orElse(Double.POSITIVE_INFINITY);
    }
}
