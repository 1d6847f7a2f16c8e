package resnetlab.blocks;

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
