package resnetlab.learner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes {@link Value}s into the Java objects that a learner's method takes and returns, and back. */
final class Values {

    private Values() {}

    /** Returns the arguments as Java objects; none of them is an array of the engine. */
    static List<Object> toPlainArguments(List<Value> values) {
        List<Object> arguments = new ArrayList<>();
        for (Value value : values) {
            arguments.add(toPlainArgument(value));
        }
        return arguments;
    }

    /** Returns the arguments as Java objects, tensors as arrays that live in {@code manager}. */
    static List<Object> toArguments(List<Value> values, NDManager manager) {
        List<Object> arguments = new ArrayList<>();
        for (Value value : values) {
            arguments.add(
                    value instanceof Value.OfTensor tensor
                            ? toArray(tensor.tensor(), manager)
                            : toPlainArgument(value));
        }
        return arguments;
    }

    private static Object toPlainArgument(Value value) {
        if (value instanceof Value.OfInt number) {
            return number.value();
        } else if (value instanceof Value.OfInts numbers) {
            return numbers.values().clone();
        }
        throw new IllegalArgumentException("no learner's method takes a " + value);
    }

    /** Returns what a method returned as plain data. */
    static Value fromResult(Optional<Object> result) {
        if (result.isEmpty()) {
            return new Value.Nothing();
        }
        Object object = result.get();
        if (object instanceof Integer number) {
            return new Value.OfInt(number);
        } else if (object instanceof int[] numbers) {
            return new Value.OfInts(numbers.clone());
        } else if (object instanceof long[] numbers) {
            return new Value.OfLongs(numbers.clone());
        } else if (object instanceof Boolean truth) {
            return new Value.OfBoolean(truth);
        } else if (object instanceof boolean[] truths) {
            return new Value.OfBooleans(truths.clone());
        } else if (object instanceof NDArray array) {
            return new Value.OfTensor(toTensor(array));
        }
        throw new LearnerCodeException(new Failure.WrongResult(kindOf(result)));
    }

    /** Reads the arrays among the arguments of a call that is over. */
    static List<Optional<Tensor>> arraysOf(List<Object> arguments) {
        List<Optional<Tensor>> arrays = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof NDArray array) {
                arrays.add(ifReadable(array));
            }
        }
        return arrays;
    }

    private static Optional<Tensor> ifReadable(NDArray array) {
        try {
            return Optional.of(toTensor(array));
        } catch (RuntimeException closed) {
            return Optional.empty();
        }
    }

    /** Says what kind of thing a method returned. */
    static String kindOf(Optional<Object> result) {
        return result.map(object -> "a " + object.getClass().getSimpleName()).orElse("null");
    }

    /** Copies from a buffer that is kept until it is copied, which DJL's own way with MXNet does not do. */
    static NDArray toArray(Tensor tensor, NDManager manager) {
        FloatBuffer buffer =
                manager.allocateDirect(Float.BYTES * tensor.data().length).asFloatBuffer();
        try {
            return manager.create(buffer.put(tensor.data()).flip(), new Shape(tensor.shape()));
        } finally {
            Reference.reachabilityFence(buffer);
        }
    }

    static Tensor toTensor(NDArray array) {
        if (array.getDataType() != DataType.FLOAT32) {
            throw new LearnerCodeException(new Failure.WrongResult("an array of " + array.getDataType()));
        }
        return new Tensor(array.getShape().getShape(), array.toFloatArray());
    }
}
