package resnetlab.learner;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Replies as bytes. */
final class ReplyFormat {

    private ReplyFormat() {}

    static void write(int number, Reply reply, WireWriter out) throws IOException {
        out.number(number);
        if (reply instanceof Reply.Loaded) {
            out.tag(0);
        } else if (reply instanceof Reply.Returned returned) {
            out.tag(1);
            DataFormat.write(returned.result().value(), out);
            writePresent(returned.result().arraysAfter(), out);
        } else if (reply instanceof Reply.Described described) {
            out.tag(2);
            out.list(described.description().parameters(), info -> write(info, out));
        } else if (reply instanceof Reply.Observed observed) {
            out.tag(3);
            write(observed.observation(), out);
        } else if (reply instanceof Reply.Failed failed) {
            out.tag(4);
            FailureFormat.write(failed.failure(), out);
        } else if (reply instanceof Reply.Idle idle) {
            out.tag(5);
            out.truth(idle.idle());
        }
        out.flush();
    }

    private static void write(ParameterInfo info, WireWriter out) throws IOException {
        out.text(info.name());
        out.word(info.kind());
        out.longs(info.shape());
        out.number(info.identity());
    }

    private static void write(Observation observation, WireWriter out) throws IOException {
        DataFormat.write(observation.output(), out);
        DataFormat.write(observation.inputAfter(), out);
        out.truth(observation.gradients().isPresent());
        if (observation.gradients().isPresent()) {
            Observation.Gradients gradients = observation.gradients().get();
            DataFormat.write(gradients.input(), out);
            writePresent(gradients.parameters(), out);
        }
        writePresent(observation.runningAfter(), out);
    }

    private static void writePresent(List<Optional<Tensor>> tensors, WireWriter out) throws IOException {
        out.list(tensors, tensor -> {
            out.truth(tensor.isPresent());
            if (tensor.isPresent()) {
                DataFormat.write(tensor.get(), out);
            }
        });
    }

    static Reply read(WireReader in) throws IOException {
        int tag = in.tag();
        return switch (tag) {
            case 0 -> new Reply.Loaded();
            case 1 -> new Reply.Returned(readResult(in));
            case 2 -> new Reply.Described(new BlockDescription(in.list(() -> readParameter(in))));
            case 3 -> new Reply.Observed(readObservation(in));
            case 4 -> new Reply.Failed(FailureFormat.read(in));
            case 5 -> new Reply.Idle(in.truth());
            default -> throw new WireException("a reply of kind " + tag);
        };
    }

    private static ParameterInfo readParameter(WireReader in) throws IOException {
        String name = in.text();
        ParameterKind kind = in.word(ParameterKind.class);
        return new ParameterInfo(name, kind, in.longs(), in.number());
    }

    private static Observation readObservation(WireReader in) throws IOException {
        Tensor output = DataFormat.readTensor(in);
        Tensor inputAfter = DataFormat.readTensor(in);
        Optional<Observation.Gradients> gradients = in.truth() ? Optional.of(readGradients(in)) : Optional.empty();
        List<Optional<Tensor>> runningAfter = readPresent(in);
        return new Observation(output, inputAfter, gradients, runningAfter);
    }

    private static Observation.Gradients readGradients(WireReader in) throws IOException {
        Tensor input = DataFormat.readTensor(in);
        return new Observation.Gradients(input, readPresent(in));
    }

    private static CallResult readResult(WireReader in) throws IOException {
        Value value = DataFormat.readValue(in);
        return new CallResult(value, readPresent(in));
    }

    private static List<Optional<Tensor>> readPresent(WireReader in) throws IOException {
        return in.list(() -> in.truth() ? Optional.of(DataFormat.readTensor(in)) : Optional.empty());
    }
}
