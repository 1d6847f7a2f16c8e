package resnetlab.blocks;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What a parameter is made of.
 *
 * @param tensor the file's name for it
 * @param order of the file's values
 * @param foldedBias the file's bias of the convolution before, where the network has none: taken off a running mean it does
 *     what it did, since (x + b) - mean = x - (mean - b)
 */
record WeightSource(String tensor, ValueOrder order, Optional<String> foldedBias) {

    static WeightSource of(String parameter, TensorNames names, Set<String> parameters, SafeTensors file) {
        Optional<String> bias = names.biasBefore(parameter)
                .filter(own -> !parameters.contains(own))
                .map(names::of)
                .filter(file.names()::contains);
        return new WeightSource(names.of(parameter), names.order(parameter), bias);
    }

    /** Reads the values for a parameter of this shape. */
    float[] values(SafeTensors file, Shape own) throws IOException {
        float[] values = order.toOwn(file.values(tensor), own);
        if (foldedBias.isPresent()) {
            float[] bias = file.values(foldedBias.get());
            for (int i = 0; i < values.length; i++) {
                values[i] -= bias[i];
            }
        }
        return values;
    }
}
