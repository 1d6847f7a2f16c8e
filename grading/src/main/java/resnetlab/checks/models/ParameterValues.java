package resnetlab.checks.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import resnetlab.checks.judging.Draw;
import resnetlab.checks.judging.Grids;
import resnetlab.checks.reference.Kernel;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.ParameterValue;
import resnetlab.learner.SparseTensor;
import resnetlab.learner.Tensor;

/**
 * Values for parameters, chosen by kind and shape alone: two parameters of one kind and shape get the same values, so that no
 * order of branches is better than another.
 */
public final class ParameterValues {

    /** A variance this small shows another epsilon in the third digit. */
    private static final float SMALL_VARIANCE = 0.004f;

    private static final int OF_A_FILTER = 24;

    private final Map<ParameterKey, ParameterValue> values = new HashMap<>();
    private final Map<ParameterKey, Kernel> kernels = new ConcurrentHashMap<>();
    private final float otherWeights;

    private ParameterValues(float otherWeights) {
        this.otherWeights = otherWeights;
    }

    /** Sets weights to one number; batch norms normalise nothing yet: mean 0, variance 1, gamma 1, beta 0. */
    public static ParameterValues constant(float weight, List<ParameterKey> keys) {
        ParameterValues result = new ParameterValues(weight);
        keys.forEach(key -> result.values.put(key, neutral(key, weight)));
        return result;
    }

    /** Draws values; biases before a batch norm stay 0. */
    public static ParameterValues random(Draw draw, List<ParameterKey> keys) {
        ParameterValues result = new ParameterValues(0);
        for (ParameterKey key : keys) {
            float[] data = new float[key.size()];
            for (int i = 0; i < data.length; i++) {
                data[i] = random(draw, key);
            }
            if (key.kind() == ParameterKind.RUNNING_VARIANCE) {
                data[draw.between(0, data.length - 1)] = SMALL_VARIANCE;
            }
            result.values.put(key, new Tensor(key.dimensions(), data));
        }
        return result;
    }

    /** Draws values for a deep network: few weights of each filter are not zero, and norms keep values small. */
    public static ParameterValues sparse(Draw draw, List<ParameterKey> keys) {
        ParameterValues result = new ParameterValues(0);
        for (ParameterKey key : keys) {
            if (!result.values.containsKey(key)) {
                result.values.put(key, SparseTensor.of(new Tensor(key.dimensions(), sparse(draw, key))));
            }
        }
        return result;
    }

    private static float[] sparse(Draw draw, ParameterKey key) {
        float[] data = new float[key.size()];
        if (key.kind() != ParameterKind.WEIGHT) {
            for (int i = 0; i < data.length; i++) {
                data[i] = switch (key.kind()) {
                    case RUNNING_VARIANCE -> draw.real(1.5, 4);
                    case BIAS -> draw.real(-0.5, 0.5);
                    default -> random(draw, key);
                };
            }
            return data;
        }
        int filters = key.shape().get(0).intValue();
        int taps = data.length / filters;
        if (key.shape().size() == 2) {
            for (int i = 0; i < data.length; i++) {
                data[i] = random(draw, key);
            }
            return data;
        }
        for (int i = 0; i < filters * OF_A_FILTER; i++) {
            int tap = draw.between(0, taps - 1);
            data[i / OF_A_FILTER * taps + tap] = draw.real(-1, 1) * (float) Math.sqrt(3.0 / OF_A_FILTER);
        }
        return data;
    }

    /** Draws weights, gammas and variances, with means and betas of 0: norms scale, and shift nothing. */
    public static ParameterValues unshifted(Draw draw, List<ParameterKey> keys) {
        ParameterValues result = random(draw, keys);
        for (ParameterKey key : keys) {
            if (key.kind() == ParameterKind.BETA || key.kind() == ParameterKind.RUNNING_MEAN) {
                result.values.put(key, neutral(key, 0));
            }
        }
        return result;
    }

    private static float random(Draw draw, ParameterKey key) {
        return switch (key.kind()) {
            case WEIGHT ->
                draw.real(-1, 1) * (float) Math.sqrt(3.0 * key.shape().get(0) / key.size());
            case GAMMA -> draw.real(0.5, 1.5);
            case BETA, RUNNING_MEAN -> draw.real(-0.5, 0.5);
            case RUNNING_VARIANCE -> draw.real(0.5, 1.5);
            case BIAS, OTHER -> 0;
        };
    }

    public Tensor of(ParameterKey key) {
        ParameterValue value = value(key);
        return value instanceof SparseTensor sparse ? sparse.dense() : (Tensor) value;
    }

    private ParameterValue value(ParameterKey key) {
        ParameterValue value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("there are no values for " + key.words());
        }
        return value;
    }

    /** Returns the weights of a convolution, or of a linear layer, for the reference; the second time, remembers them. */
    Kernel kernel(ParameterKey key) {
        return kernels.computeIfAbsent(key, unseen -> Kernel.of(Grids.of(of(unseen))));
    }

    /** Returns a value for each parameter of a block, a neutral one where a right block has no such parameter. */
    public List<ParameterValue> inTheOrderOf(BlockDescription block) {
        return block.parameters().stream()
                .map(ParameterKey::of)
                .map(key -> values.containsKey(key) ? value(key) : neutral(key, otherWeights))
                .toList();
    }

    private static Tensor neutral(ParameterKey key, float weight) {
        float value =
                switch (key.kind()) {
                    case WEIGHT -> weight;
                    case GAMMA, RUNNING_VARIANCE -> 1;
                    case BIAS, BETA, RUNNING_MEAN, OTHER -> 0;
                };
        float[] data = new float[key.size()];
        Arrays.fill(data, value);
        return new Tensor(key.dimensions(), data);
    }
}
