package resnetlab.learner;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * The disposable process that runs one learner's code. It reads requests from standard input and answers on standard
 * output, which it takes away from the learner's code first. It knows no check and no expected value.
 */
public final class Worker {

    /** The first number that a worker writes: its engine runs, and it waits for classes. */
    static final int READY = 0x7265_736e;

    /** How long a request may be: the parameters of the largest network, and room. */
    private static final long REQUEST_BYTES = 512L << 20;

    private static final long MOST_ELEMENTS = 1L << 20;

    private final WireReader in;
    private final WireWriter out;
    private final LastValues last = new LastValues();
    private final Threads threads;
    private DirectLearnerCode code;

    Worker(InputStream in, OutputStream out, DirectLearnerCode code) {
        this.in = new WireReader(in);
        this.out = new WireWriter(out);
        this.code = code;
        this.threads = new Threads();
    }

    /** Runs until the grader closes the pipe. */
    public static void main(String[] arguments) {
        PrintStream nowhere = new Silence();
        System.setIn(InputStream.nullInputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        WarmUp.run();
        int exit = 0;
        DirectLearnerCode nothing = new DirectLearnerCode(new LoadedClasses(Map.of()));
        try {
            new Worker(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), nothing)
                    .serve();
        } catch (IOException pipeClosed) {
            exit = 1;
        }
        Runtime.getRuntime().halt(exit);
    }

    /** Answers requests until there are no more. */
    void serve() throws IOException {
        out.number(READY);
        out.flush();
        while (in.hasMore()) {
            in.begin(REQUEST_BYTES);
            int number = in.number();
            ReplyFormat.write(number, replyTo(RequestFormat.read(last, in)), out);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // a learner's exception may throw again while it is looked at
    private Reply replyTo(Request request) {
        try {
            return answer(request);
        } catch (LearnerCodeException noAnswer) {
            return new Reply.Failed(noAnswer.failure());
        } catch (OutOfMemoryError full) {
            return new Reply.Failed(new Failure.Lost(Failure.Lost.Cause.OUT_OF_MEMORY));
        } catch (Throwable strange) {
            List<String> types = List.of(strange.getClass().getName(), Throwable.class.getName());
            return new Reply.Failed(new Failure.Threw(types, "", List.of()));
        }
    }

    private Reply answer(Request request) {
        Thread.interrupted(); // what one request's code left behind is not the next one's
        if (request instanceof Request.Load load) {
            code.close();
            code = new DirectLearnerCode(new LoadedClasses(load.classes()));
            return new Reply.Loaded();
        } else if (request instanceof Request.Call call) {
            return new Reply.Returned(bounded(code.call(call.invocation())));
        } else if (request instanceof Request.Describe describe) {
            return new Reply.Described(code.describe(describe.construction()));
        } else if (request instanceof Request.Observe observe) {
            return new Reply.Observed(code.observe(observe.experiment()));
        } else if (request instanceof Request.AreYouIdle) {
            return new Reply.Idle(threads.idle());
        }
        throw new IllegalStateException("a request of an unknown kind");
    }

    private static CallResult bounded(CallResult result) {
        long elements = elements(result.value());
        if (elements > MOST_ELEMENTS) {
            throw new LearnerCodeException(new Failure.WrongResult("an array of " + elements + " elements"));
        }
        return result;
    }

    private static long elements(Value value) {
        if (value instanceof Value.OfInts numbers) {
            return numbers.values().length;
        } else if (value instanceof Value.OfLongs numbers) {
            return numbers.values().length;
        } else if (value instanceof Value.OfBooleans truths) {
            return truths.values().length;
        } else if (value instanceof Value.OfTensor tensor) {
            return tensor.tensor().data().length;
        }
        return 1;
    }
}
