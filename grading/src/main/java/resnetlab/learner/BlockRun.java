package resnetlab.learner;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.ParameterList;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** One block in the engine, from its construction to its last run. */
final class BlockRun implements AutoCloseable {

    private final NDManager manager;
    private final Block block;
    private final ParameterList parameters;
    private final List<Parameter> frozen = new ArrayList<>();
    private List<ParameterValue> values = List.of();
    private State state = State.NEW;

    /** MXNet refuses new values for a weight once its block has run. */
    private enum State {
        NEW,
        RAN_IN_INFERENCE,
        SPENT
    }

    /**
     * Initialises a block for an input shape (N, C, H, W). Its parameters hold nothing yet, for each gets its value before the
     * block runs: to fill a whole network's takes longer than to run it. To make a gradient takes the engine's binding a dozen
     * calls, so only those get one that are asked for it.
     *
     * @param mostValues the most values that a parameter with a gradient may have
     */
    BlockRun(Block block, long[] inputShape, int mostValues) {
        this.manager = NDManager.newBaseManager();
        this.block = block;
        try {
            leaveUnfilled(mostValues);
            block.initialize(manager, DataType.FLOAT32, new Shape(inputShape));
            parameters = block.getParameters();
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    private void leaveUnfilled(int mostValues) {
        List<Parameter> withoutGradient = frozen; // all that a parameter which outlives this run holds of it
        try {
            for (Parameter parameter : block.getParameters().values()) {
                parameter.setInitializer((given, shape, type) -> {
                    if (parameter.requiresGradient() && shape.size() > mostValues) {
                        parameter.freeze(true);
                        withoutGradient.add(parameter);
                    }
                    return given.create(shape, type);
                });
            }
        } catch (RuntimeException notYet) {
            // a block of the learner's that knows its parameters only when it is initialised fills them
        }
    }

    BlockDescription describe() {
        IdentityHashMap<Parameter, Integer> identities = new IdentityHashMap<>();
        List<ParameterInfo> infos = new ArrayList<>();
        for (Pair<String, Parameter> named : parameters) {
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

    /** Tells whether the block has run in inference with these values of its parameters, and so can run again. */
    boolean canRunAgainWith(List<ParameterValue> wanted) {
        return state == State.RAN_IN_INFERENCE && values.equals(wanted);
    }

    boolean isSpent() {
        return state == State.SPENT;
    }

    /** Runs the block: a new one with the values given, another one with those that it has, see {@link #canRunAgainWith}. */
    Observation observe(Experiment experiment) {
        State before = state;
        state = State.SPENT; // unless the run ends well
        if (before == State.NEW) {
            set(experiment.parameterValues());
            values = experiment.parameterValues();
        }
        NDArray input = Values.toArray(experiment.input(), manager);
        if (experiment.run() instanceof Experiment.Training training) {
            return train(input, training.outputGradient());
        }
        Tensor output = Values.toTensor(forward(input, false));
        state = State.RAN_IN_INFERENCE;
        return new Observation(output, Values.toTensor(input), Optional.empty(), List.of());
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
            return new Observation(output, Values.toTensor(input), gradients, runningStatistics());
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
        for (Parameter parameter : parameters.values()) {
            NDArray array = parameter.getArray();
            ofParameters.add(
                    array.hasGradient() && isSmall(array)
                            ? Optional.of(Values.toTensor(array.getGradient()))
                            : Optional.empty());
        }
        return new Observation.Gradients(Values.toTensor(input.getGradient()), ofParameters);
    }

    private void set(List<ParameterValue> values) {
        if (parameters.size() != values.size()) {
            throw new IllegalStateException(
                    "the block had " + values.size() + " parameters when it was described and has " + parameters.size()
                            + " now; a method that builds a block must build the same one each time");
        }
        int largest = values.stream().mapToInt(ParameterValue::size).max().orElse(0);
        ByteBuffer shared = manager.allocateDirect(Float.BYTES * largest); // one: an engine would make one for each
        try {
            for (int i = 0; i < values.size(); i++) {
                FloatBuffer buffer = shared.slice(0, Float.BYTES * values.get(i).size())
                        .order(shared.order())
                        .asFloatBuffer();
                values.get(i).putInto(buffer);
                parameters.get(i).getValue().getArray().set(buffer.flip());
            }
        } finally {
            Reference.reachabilityFence(shared); // MXNet copies behind the collector's back
        }
    }

    private static boolean isSmall(NDArray array) {
        return array.size() <= Observation.MOST_VALUES;
    }

    private List<Optional<Tensor>> runningStatistics() {
        List<Optional<Tensor>> tensors = new ArrayList<>();
        for (Parameter parameter : parameters.values()) {
            ParameterKind kind = kindOf(parameter.getType());
            boolean running = kind == ParameterKind.RUNNING_MEAN || kind == ParameterKind.RUNNING_VARIANCE;
            NDArray array = parameter.getArray();
            tensors.add(running && isSmall(array) ? Optional.of(Values.toTensor(array)) : Optional.empty());
        }
        return tensors;
    }

    /** Frees the memory; a learner who keeps the block finds its parameters no more frozen than they were. */
    @Override
    public void close() {
        manager.close();
        for (Parameter parameter : frozen) {
            try {
                parameter.freeze(false);
            } catch (IllegalStateException released) {
                // the flag is set by now; the array, which is gone, needs no gradient
            }
        }
    }
}
