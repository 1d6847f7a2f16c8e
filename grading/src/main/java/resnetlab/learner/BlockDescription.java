package resnetlab.learner;

import java.util.List;

/**
 * What a learner's block holds.
 *
 * @param parameters its parameters in the block's own order, the same at every construction
 */
public record BlockDescription(List<ParameterInfo> parameters) {

    public BlockDescription {
        parameters = List.copyOf(parameters);
    }
}
