package resnetlab.learner;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.Pair;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** One block in the engine, from its construction to its one run. */
final class BlockRun implements AutoCloseable {

    private final NDManager manager;
    private final Block block;

    /** Initialises a block for an input shape (N, C, H, W), with weights of zero: random ones take a large network seconds. */
    BlockRun(Block block, long[] inputShape) {
        this.manager = NDManager.newBaseManager();
        this.block = block;
        try {
            withoutRandomWeights();
            block.initialize(manager, DataType.FLOAT32, new Shape(inputShape));
        } catch (RuntimeException | Error failed) {
            manager.close();
            throw failed;
        }
    }

    private void withoutRandomWeights() {
        try {
            block.setInitializer(Initializer.ZEROS, Parameter.Type.WEIGHT);
        } catch (RuntimeException notYet) {
            // a block of the learner's that knows its parameters only when it is initialised draws its weights
        }
    }

    BlockDescription describe() {
        IdentityHashMap<Parameter, Integer> identities = new IdentityHashMap<>();
        List<ParameterInfo> infos = new ArrayList<>();
        for (Pair<String, Parameter> named : block.getParameters()) {
            Parameter parameter = named.getValue();
            int identity = identities.computeIfAbsent(parameter, unseen -> identities.size());
            long[] shape = parameter.getArray().getShape().getShape();
            infos.add(new ParameterInfo(named.getKey(), kindOf(parameter.getType()), shape, identity));
        }
        return new BlockDescription(infos);
    }

    private static ParameterKind kindOf(Parameter.Type type) {
        return switch (type) {
            case WEIGHT -> ParameterKind.WEIGHT;
            case BIAS -> ParameterKind.BIAS;
            case GAMMA -> ParameterKind.GAMMA;
            case BETA -> ParameterKind.BETA;
            case RUNNING_MEAN -> ParameterKind.RUNNING_MEAN;
            case RUNNING_VAR -> ParameterKind.RUNNING_VARIANCE;
            default -> ParameterKind.OTHER;
        };
    }

    Observation observe(Experiment experiment) {
        set(experiment.parameterValues());
        NDArray input = Values.toArray(experiment.input(), manager);
        if (experiment.run() instanceof Experiment.Training training) {
            return train(input, training.outputGradient());
        }
        Tensor output = Values.toTensor(forward(input, false));
        return new Observation(output, Values.toTensor(input), Optional.empty(), parameters());
    }

    private Observation train(NDArray input, Tensor outputGradient) {
        input.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray result = forward(input, true);
            Tensor output = Values.toTensor(result);
            boolean sameShape = Arrays.equals(output.shape(), outputGradient.shape());
            NDArray weight = sameShape ? Values.toArray(outputGradient, manager) : result.onesLike();
            collector.backward(result.mul(weight).sum());
            Optional<Observation.Gradients> gradients = sameShape ? Optional.of(gradients(input)) : Optional.empty();
            return new Observation(output, Values.toTensor(input), gradients, parameters());
        }
    }

    private NDArray forward(NDArray input, boolean training) {
        ParameterStore store = new ParameterStore(manager, false);
        NDList outputs = block.forward(store, new NDList(input), training);
        if (outputs == null) {
            throw new IllegalStateException(
                    "the block's forward returned null; it must return an NDList with one array");
        }
        return outputs.singletonOrThrow();
    }

    private Observation.Gradients gradients(NDArray input) {
        List<Optional<Tensor>> ofParameters = new ArrayList<>();
        for (Parameter parameter : block.getParameters().values()) {
            NDArray array = parameter.getArray();
            ofParameters.add(
                    array.hasGradient() && isSmall(array)
                            ? Optional.of(Values.toTensor(array.getGradient()))
                            : Optional.empty());
        }
        return new Observation.Gradients(Values.toTensor(input.getGradient()), ofParameters);
    }

    private void set(List<Tensor> values) {
        List<Parameter> parameters = block.getParameters().values();
        if (parameters.size() != values.size()) {
            throw new IllegalStateException(
                    "the block had " + values.size() + " parameters when it was described and has " + parameters.size()
                            + " now; a method that builds a block must build the same one each time");
        }
        int largest =
                values.stream().mapToInt(value -> value.data().length).max().orElse(0);
        ByteBuffer shared = manager.allocateDirect(Float.BYTES * largest); // one: an engine would make one for each
        try {
            for (int i = 0; i < values.size(); i++) {
                float[] data = values.get(i).data();
                parameters
                        .get(i)
                        .getArray()
                        .set(shared.slice(0, Float.BYTES * data.length)
                                .order(shared.order())
                                .asFloatBuffer()
                                .put(data)
                                .flip());
            }
        } finally {
            Reference.reachabilityFence(shared); // MXNet copies behind the collector's back
        }
    }

    private static boolean isSmall(NDArray array) {
        return array.size() <= Observation.MOST_VALUES;
    }

    private List<Optional<Tensor>> parameters() {
        List<Optional<Tensor>> tensors = new ArrayList<>();
        for (Parameter parameter : block.getParameters().values()) {
            NDArray array = parameter.getArray();
            tensors.add(isSmall(array) ? Optional.of(Values.toTensor(array)) : Optional.empty());
        }
        return tensors;
    }

    @Override
    public void close() {
        manager.close();
    }
}
