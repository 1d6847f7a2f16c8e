package resnetlab.learner;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests as bytes. Each carries a number that its reply repeats. Weights that went over the pipe last are not sent again. */
final class RequestFormat {

    private RequestFormat() {}

    static void write(int number, Request request, LastValues last, WireWriter out) throws IOException {
        out.number(number);
        if (request instanceof Request.Load load) {
            out.tag(0);
            out.list(List.copyOf(load.classes().entrySet()), entry -> {
                out.text(entry.getKey());
                out.bytes(entry.getValue());
            });
        } else if (request instanceof Request.Call call) {
            out.tag(1);
            DataFormat.write(call.invocation(), out);
        } else if (request instanceof Request.Describe describe) {
            out.tag(2);
            DataFormat.write(describe.construction(), out);
        } else if (request instanceof Request.Observe observe) {
            out.tag(3);
            write(observe.experiment(), last, out);
        } else if (request instanceof Request.AreYouIdle) {
            out.tag(4);
        }
        out.flush();
    }

    private static void write(Experiment experiment, LastValues last, WireWriter out) throws IOException {
        DataFormat.write(experiment.construction(), out);
        last.write(experiment.parameterValues(), out);
        DataFormat.write(experiment.input(), out);
        if (experiment.run() instanceof Experiment.Training training) {
            out.truth(true);
            DataFormat.write(training.outputGradient(), out);
        } else {
            out.truth(false);
        }
    }

    static Request read(LastValues last, WireReader in) throws IOException {
        int tag = in.tag();
        return switch (tag) {
            case 0 -> new Request.Load(readClasses(in));
            case 1 -> new Request.Call(DataFormat.readInvocation(in));
            case 2 -> new Request.Describe(DataFormat.readConstruction(in));
            case 3 -> new Request.Observe(readExperiment(last, in));
            case 4 -> new Request.AreYouIdle();
            default -> throw new WireException("a request of kind " + tag);
        };
    }

    private static Map<String, byte[]> readClasses(WireReader in) throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        in.list(() -> classes.put(in.text(), in.bytes()) == null);
        return classes;
    }

    private static Experiment readExperiment(LastValues last, WireReader in) throws IOException {
        Construction construction = DataFormat.readConstruction(in);
        List<ParameterValue> values = last.read(in);
        Tensor input = DataFormat.readTensor(in);
        Experiment.Run run =
                in.truth() ? new Experiment.Training(DataFormat.readTensor(in)) : new Experiment.Inference();
        return new Experiment(construction, values, input, run);
    }
}
