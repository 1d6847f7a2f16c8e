package resnetlab.blocks;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import resnetlab.checks.reference.BatchNorm;
import resnetlab.checks.reference.Grid;
import resnetlab.checks.reference.Kernel;
import resnetlab.checks.reference.Layer;
import resnetlab.checks.reference.Pool;
import resnetlab.checks.reference.Relu;
import resnetlab.checks.reference.Shift;
import resnetlab.geometry.Rounding;

/** Builds the plain-Java reference of an initialised block from its parameters, and keeps the way to each gradient. */
final class ReferenceNetwork {
    private final Map<String, Parameter> parameters;
    private final Map<String, Supplier<double[]>> gradients = new LinkedHashMap<>();
    private final Map<String, BatchNorm> norms = new LinkedHashMap<>();
    private final float epsilon;
    private final Layer layer;

    ReferenceNetwork(ShapedBlock block, float epsilon) {
        this.epsilon = epsilon;
        parameters = NamedParameters.of(block);
        layer = of("", block);
    }

    Layer layer() {
        return layer;
    }

    /** The gradients of the last way back, by the parameters' names. */
    Map<String, Supplier<double[]>> gradients() {
        return gradients;
    }

    /** The norms, by their names. */
    Map<String, BatchNorm> norms() {
        return norms;
    }

    private Layer of(String name, Block block) {
        if (block instanceof Chain chain) {
            List<Layer> layers = new ArrayList<>();
            chain.steps().forEach(step -> layers.add(of(name + step.name() + "/", step.block())));
            return Layer.chain(layers.toArray(new Layer[0]));
        }
        if (block instanceof ResidualBlock residual) {
            return Layer.chain(
                    Layer.sum(of(name + "main/", residual.mainPath()), of(name + "shortcut/", residual.shortcut())),
                    new Relu());
        }
        if (block instanceof Convolution convolution) {
            return convolution(name, convolution);
        }
        if (block instanceof Pooling pooling) {
            return pooling(pooling);
        }
        if (block instanceof ai.djl.nn.norm.BatchNorm) {
            return norm(name);
        }
        return block instanceof ChannelPadding padding ? channels(padding) : plain(block);
    }

    private static Layer plain(Block block) {
        if (block instanceof resnetlab.blocks.Relu) {
            return new Relu();
        }
        if (block instanceof Identity) {
            return Layer.identity();
        }
        throw new IllegalArgumentException("no reference for " + block);
    }

    private Layer convolution(String name, Convolution block) {
        Conv conv = block.description();
        Parameter weight = parameter(name + "weight");
        long[] shape = weight.getArray().getShape().getShape();
        Grid weights =
                new Grid((int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3], Doubles.of(weight.getArray()));
        int padding = conv.layer().padding().on(1, conv.layer().window()).before();
        var reference = new resnetlab.checks.reference.Convolution(
                Kernel.of(weights), conv.layer().window().stride(), padding);
        gradients.put(name + "weight", () -> reference.weightGradient().data());
        return conv.bias() == Bias.NONE ? reference : Layer.chain(reference, bias(name));
    }

    private Layer bias(String name) {
        double[] values = Doubles.of(parameter(name + "bias").getArray());
        Shift shift = new Shift(values);
        gradients.put(name + "bias", shift::biasGradient);
        return shift;
    }

    private Layer norm(String name) {
        BatchNorm norm = new BatchNorm(
                Doubles.of(parameter(name + "gamma").getArray()),
                Doubles.of(parameter(name + "beta").getArray()),
                new BatchNorm.Statistics(
                        Doubles.of(parameter(name + "runningMean").getArray()),
                        Doubles.of(parameter(name + "runningVar").getArray())),
                epsilon);
        gradients.put(name + "gamma", norm::gammaGradient);
        gradients.put(name + "beta", norm::betaGradient);
        norms.put(name, norm);
        return norm;
    }

    private Parameter parameter(String name) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException(name + " is none of " + parameters.keySet());
        }
        return parameter;
    }

    private static Layer pooling(Pooling block) {
        var window = new Pool.Window(
                block.layer().window().kernel(),
                block.layer().window().stride(),
                block.layer().padding().on(1, block.layer().window()).before(),
                block.layer().rounding() == Rounding.CEIL ? Pool.Edge.KEPT : Pool.Edge.DROPPED);
        return new Pool(block.kind() == Pooling.Kind.MAX ? Pool.Kind.MAX : Pool.Kind.AVERAGE, window);
    }

    private static Layer channels(ChannelPadding block) {
        String[] words = block.summary().split(" ", -1);
        return ReferencePools.channels(Integer.parseInt(words[words.length - 1]));
    }
}
