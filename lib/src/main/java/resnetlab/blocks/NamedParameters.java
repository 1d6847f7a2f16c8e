package resnetlab.blocks;

import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a block under the names of their layers, without the numbers that DJL puts before names. */
public final class NamedParameters {
    private final Map<String, Parameter> found = new LinkedHashMap<>();

    private NamedParameters() {}

    /** Returns the parameters in their order, named as in {@code stage2/block1/main/conv1/weight}. */
    public static Map<String, Parameter> of(Block block) {
        NamedParameters parameters = new NamedParameters();
        parameters.visit("", block);
        return parameters.found;
    }

    /**
     * Returns the parameters as {@link #of} does, once each has values that can be read as float[].
     *
     * @throws IllegalArgumentException with the name of the first one that has none, or of another type
     */
    static Map<String, Parameter> withValues(Block block) {
        Map<String, Parameter> parameters = of(block);
        parameters.forEach(NamedParameters::requireValues);
        return parameters;
    }

    private static void requireValues(String name, Parameter parameter) {
        if (!parameter.isInitialized()) {
            throw new IllegalArgumentException(
                    "The parameter %s has no values yet. Initialise the network, train it or load weights first."
                            .formatted(name));
        }
        DjlLayers.requireKept(parameter);
        DataType type = parameter.getArray().getDataType();
        if (type != DataType.FLOAT32) {
            throw new IllegalArgumentException(
                    "The parameter %s has numbers of type %s, but only float32 can be copied or saved. Initialise the network with DataType.FLOAT32."
                            .formatted(name, type));
        }
    }

    private void visit(String prefix, Block block) {
        if (block instanceof Chain chain) {
            chain.steps().forEach(step -> visit(prefix + step.name() + "/", step.block()));
        } else if (block instanceof ResidualBlock residual) {
            visit(prefix + ResidualBlock.MAIN + "/", residual.mainPath());
            visit(prefix + ResidualBlock.SHORTCUT + "/", residual.shortcut());
        } else {
            block.getParameters().forEach(pair -> found.put(prefix + pair.getKey(), pair.getValue()));
        }
    }
}
