package resnetlab.learner;

import java.io.IOException;
import java.util.List;

/** Values, tensors and calls as bytes. */
final class DataFormat {

    private DataFormat() {}

    static void write(Tensor tensor, WireWriter out) throws IOException {
        out.longs(tensor.shape());
        out.floats(tensor.data());
    }

    static Tensor readTensor(WireReader in) throws IOException {
        long[] shape = in.longs();
        float[] data = in.floats();
        try {
            return new Tensor(shape, data);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new WireException("a tensor whose data do not fit its shape");
        }
    }

    static void write(ParameterValue value, WireWriter out) throws IOException {
        out.truth(value instanceof SparseTensor);
        if (value instanceof SparseTensor sparse) {
            out.longs(sparse.shape());
            out.number(sparse.size());
            out.ints(sparse.places());
            out.floats(sparse.values());
        } else if (value instanceof Tensor tensor) {
            write(tensor, out);
        }
    }

    static ParameterValue readParameterValue(WireReader in) throws IOException {
        if (!in.truth()) {
            return readTensor(in);
        }
        try {
            return new SparseTensor(in.longs(), in.number(), in.ints(), in.floats());
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            throw new WireException("a sparse tensor that does not fit its shape");
        }
    }

    static void write(Value value, WireWriter out) throws IOException {
        if (value instanceof Value.OfInt number) {
            out.tag(0);
            out.number(number.value());
        } else if (value instanceof Value.OfInts numbers) {
            out.tag(1);
            out.ints(numbers.values());
        } else if (value instanceof Value.OfLongs numbers) {
            out.tag(2);
            out.longs(numbers.values());
        } else if (value instanceof Value.OfBoolean truth) {
            out.tag(3);
            out.truth(truth.value());
        } else if (value instanceof Value.OfBooleans truths) {
            out.tag(4);
            out.truths(truths.values());
        } else if (value instanceof Value.OfTensor tensor) {
            out.tag(5);
            write(tensor.tensor(), out);
        } else {
            out.tag(6);
        }
    }

    static Value readValue(WireReader in) throws IOException {
        int tag = in.tag();
        return switch (tag) {
            case 0 -> new Value.OfInt(in.number());
            case 1 -> new Value.OfInts(in.ints());
            case 2 -> new Value.OfLongs(in.longs());
            case 3 -> new Value.OfBoolean(in.truth());
            case 4 -> new Value.OfBooleans(in.truths());
            case 5 -> new Value.OfTensor(readTensor(in));
            case 6 -> new Value.Nothing();
            default -> throw new WireException("a value of kind " + tag);
        };
    }

    static void write(Invocation invocation, WireWriter out) throws IOException {
        out.text(invocation.method());
        out.list(invocation.arguments(), argument -> write(argument, out));
    }

    static Invocation readInvocation(WireReader in) throws IOException {
        String method = in.text();
        List<Value> arguments = in.list(() -> readValue(in));
        return new Invocation(method, arguments);
    }

    static void write(Construction construction, WireWriter out) throws IOException {
        write(construction.builder(), out);
        out.longs(construction.inputShape());
    }

    static Construction readConstruction(WireReader in) throws IOException {
        Invocation builder = readInvocation(in);
        return new Construction(builder, in.longs());
    }
}
