package resnetlab.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import resnetlab.learner.Failure.Lost.Cause;

class PipedLearnerCodeTest {

    private final AtomicInteger ends = new AtomicInteger();

    private PipedLearnerCode answering(byte[] answer) {
        return new PipedLearnerCode(new WorkerPipe() {
            @Override
            public InputStream fromWorker() {
                return new ByteArrayInputStream(answer);
            }

            @Override
            public OutputStream toWorker() {
                return new ByteArrayOutputStream();
            }

            @Override
            public Cause end() {
                ends.incrementAndGet();
                return Cause.CRASHED;
            }
        });
    }

    private static byte[] reply(int number, Reply reply) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReplyFormat.write(number, reply, new WireWriter(out));
        return out.toByteArray();
    }

    private static Failure failure(PipedLearnerCode code) {
        return assertThrows(LearnerCodeException.class, () -> code.call(Invocation.of("m")))
                .failure();
    }

    @Test
    void an_answer_is_handed_on() throws IOException {
        PipedLearnerCode code = answering(reply(1, new Reply.Returned(new CallResult(new Value.OfInt(5), List.of()))));

        assertEquals(new Value.OfInt(5), code.call(Invocation.of("m")).value());
        assertTrue(code.answers());
    }

    @Test
    void an_answer_to_another_request_is_garbled() throws IOException {
        PipedLearnerCode code = answering(reply(2, new Reply.Returned(new CallResult(new Value.OfInt(5), List.of()))));

        assertEquals(new Failure.Lost(Cause.GARBLED), failure(code));
        assertFalse(code.answers());
        assertTrue(ends.get() > 0, "a worker that lies is ended");
    }

    @Test
    void an_answer_of_another_kind_is_garbled() throws IOException {
        PipedLearnerCode code = answering(reply(1, new Reply.Loaded()));

        assertEquals(new Failure.Lost(Cause.GARBLED), failure(code));
    }

    @Test
    void forged_text_is_garbled() {
        assertEquals(
                new Failure.Lost(Cause.GARBLED), failure(answering("score: 100 %\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_pipe_that_ends_says_what_ended_the_process_and_stays_lost() {
        PipedLearnerCode code = answering(new byte[0]);

        assertEquals(new Failure.Lost(Cause.CRASHED), failure(code));
        assertEquals(new Failure.Lost(Cause.CRASHED), failure(code));
    }

    @Test
    void a_worker_that_reports_full_memory_is_not_asked_again() throws IOException {
        PipedLearnerCode code = answering(reply(1, new Reply.Failed(new Failure.Lost(Cause.OUT_OF_MEMORY))));

        assertEquals(new Failure.Lost(Cause.OUT_OF_MEMORY), failure(code));
        assertFalse(code.answers());
    }

    @Test
    void an_exception_of_the_learners_leaves_the_worker_usable() throws IOException {
        Failure threw = new Failure.Threw(List.of("a.B"), "", List.of());
        PipedLearnerCode code = answering(reply(1, new Reply.Failed(threw)));

        assertEquals(threw, failure(code));
        assertTrue(code.answers());
    }
}
