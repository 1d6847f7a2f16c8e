package resnetlab.learner;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a worker process for what the learner's code does. Whatever a worker answers is data; when it answers in no
 * readable way, late or not at all, it is lost, and so is every later request.
 */
public final class PipedLearnerCode implements LearnerCode {

    private static final long REPLY_BYTES = 16L << 20;

    private final WorkerPipe pipe;
    private final WireWriter out;
    private final WireReader in;
    private final LastValues last = new LastValues();
    private int requests;
    private Optional<Failure.Lost> lost = Optional.empty();

    /** Talks to a worker that has not been asked anything yet. */
    public PipedLearnerCode(WorkerPipe pipe) {
        this.pipe = pipe;
        this.out = new WireWriter(pipe.toWorker());
        this.in = new WireReader(pipe.fromWorker());
    }

    /** Waits until the worker says that it is ready. Returns whether it came to that. */
    public boolean awaitReady() {
        try {
            in.begin(Integer.BYTES);
            return in.number() == Worker.READY;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Tells whether the worker still answers. */
    public boolean answers() {
        return lost.isEmpty();
    }

    /** Tells whether the worker still answers and no thread of the learner's runs on in it. */
    public boolean isIdle() {
        try {
            return answers() && ask(new Request.AreYouIdle(), REPLY_BYTES) instanceof Reply.Idle idle && idle.idle();
        } catch (LearnerCodeException gone) {
            return false;
        }
    }

    /** Gives the worker the learner's compiled classes, by binary name. */
    public void load(Map<String, byte[]> classes) {
        if (!(ask(new Request.Load(classes), REPLY_BYTES) instanceof Reply.Loaded)) {
            throw lost(Failure.Lost.Cause.GARBLED);
        }
    }

    @Override
    public CallResult call(Invocation invocation) {
        if (ask(new Request.Call(invocation), REPLY_BYTES) instanceof Reply.Returned returned) {
            return returned.result();
        }
        throw lost(Failure.Lost.Cause.GARBLED);
    }

    @Override
    public BlockDescription describe(Construction construction) {
        if (ask(new Request.Describe(construction), REPLY_BYTES) instanceof Reply.Described described) {
            return described.description();
        }
        throw lost(Failure.Lost.Cause.GARBLED);
    }

    @Override
    public Observation observe(Experiment experiment) {
        if (ask(new Request.Observe(experiment), replyBytes(experiment)) instanceof Reply.Observed observed) {
            return observed.observation();
        }
        throw lost(Failure.Lost.Cause.GARBLED);
    }

    /** At most, parameters and input come back once as they are and once as gradients. */
    private static long replyBytes(Experiment experiment) {
        long floats = experiment.input().data().length;
        for (ParameterValue value : experiment.parameterValues()) {
            floats += value.size();
        }
        return REPLY_BYTES + 2 * Float.BYTES * floats;
    }

    private synchronized Reply ask(Request request, long replyBytes) {
        if (lost.isPresent()) {
            throw new LearnerCodeException(lost.get());
        }
        try {
            int number = ++requests;
            RequestFormat.write(number, request, last, out);
            in.begin(replyBytes);
            if (in.number() != number) {
                throw new WireException("an answer to another request");
            }
            return answer(ReplyFormat.read(in));
        } catch (WireException garbled) {
            throw lost(Failure.Lost.Cause.GARBLED);
        } catch (IOException ended) {
            throw lost(pipe.end());
        }
    }

    private Reply answer(Reply reply) {
        if (reply instanceof Reply.Failed failed) {
            if (failed.failure() instanceof Failure.Lost gone) {
                throw lost(gone.cause());
            }
            throw new LearnerCodeException(failed.failure());
        }
        return reply;
    }

    private LearnerCodeException lost(Failure.Lost.Cause cause) {
        pipe.end();
        Failure.Lost failure = lost.orElse(new Failure.Lost(cause));
        lost = Optional.of(failure);
        return new LearnerCodeException(failure);
    }
}
