package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.CallResult;
import resnetlab.learner.Construction;
import resnetlab.learner.Experiment;
import resnetlab.learner.Failure;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Observation;
import resnetlab.learner.ParameterInfo;
import resnetlab.learner.ParameterKind;
import resnetlab.learner.Tensor;
import resnetlab.learner.Value;

class CodeUntilLostTest {

    private static final Construction BLOCK = new Construction(Invocation.of("block"), new long[] {1});
    private static final Tensor TENSOR = new Tensor(new long[] {1}, new float[] {1});
    private static final Experiment EXPERIMENT = new Experiment(BLOCK, List.of(), TENSOR, new Experiment.Inference());
    private static final Observation SEEN = new Observation(TENSOR, TENSOR, Optional.empty(), List.of());

    /** Holds so many layers of 10,000 x 5,000 values and throws what is in the list of failures, the first first. */
    private record Code(int layers, List<Failure> failures) implements LearnerCode {

        private <T> T answer(T answer) {
            if (!failures.isEmpty()) {
                throw new LearnerCodeException(failures.remove(0));
            }
            return answer;
        }

        @Override
        public CallResult call(Invocation invocation) {
            return answer(new CallResult(new Value.Nothing(), List.of()));
        }

        @Override
        public BlockDescription describe(Construction construction) {
            ParameterInfo layer = new ParameterInfo("w", ParameterKind.WEIGHT, new long[] {10_000, 5_000}, 0);
            return answer(new BlockDescription(Collections.nCopies(layers, layer)));
        }

        @Override
        public Observation observe(Experiment experiment) {
            return answer(SEEN);
        }
    }

    private static LearnerCode code(int layers, Failure... failures) {
        return new CodeUntilLost(new Code(layers, new ArrayList<>(List.of(failures))));
    }

    @Test
    void answers_are_handed_on_and_huge_blocks_refused() {
        assertEquals(new Value.Nothing(), code(1).call(Invocation.of("m")).value());
        assertEquals(2, code(2).describe(BLOCK).parameters().size());
        assertSame(SEEN, code(1).observe(EXPERIMENT));

        LearnerCodeException refused = assertThrows(LearnerCodeException.class, () -> code(3).describe(BLOCK));
        assertEquals(new Failure.WrongResult("a block of more than 100 million parameters"), refused.failure());
    }

    @Test
    void code_that_throws_is_asked_again_and_code_that_is_lost_is_not() {
        LearnerCode throwing = code(1, new Failure.NotAttempted());
        assertThrows(LearnerCodeException.class, () -> throwing.describe(BLOCK));
        assertEquals(1, throwing.describe(BLOCK).parameters().size());

        LearnerCode lost = code(1, new Failure.Lost(Failure.Lost.Cause.CRASHED));
        assertThrows(LearnerCodeException.class, () -> lost.call(Invocation.of("m")));
        assertThrows(LearnerCodeException.class, () -> lost.observe(EXPERIMENT));
        assertThrows(LearnerCodeException.class, () -> lost.describe(BLOCK));
    }

    @Test
    void an_interrupt_ends_the_whole_check_once() {
        LearnerCode code = code(1);
        assertSame(SEEN, code.observe(EXPERIMENT));

        Thread.currentThread().interrupt();
        LearnerCodeException stopped = assertThrows(LearnerCodeException.class, () -> code.observe(EXPERIMENT));
        assertTrue(Thread.interrupted(), "whoever runs the check still sees it");

        assertEquals(new Failure.Lost(Failure.Lost.Cause.INTERRUPTED), stopped.failure());
        assertThrows(LearnerCodeException.class, () -> code.observe(EXPERIMENT));
    }

    @Test
    void code_that_throws_because_of_an_interrupt_is_not_blamed() {
        LearnerCode code = code(1, new Failure.NotAttempted());

        Thread.currentThread().interrupt();
        LearnerCodeException stopped = assertThrows(LearnerCodeException.class, () -> code.observe(EXPERIMENT));
        assertTrue(Thread.interrupted(), "whoever runs the check still sees it");

        assertEquals(new Failure.Lost(Failure.Lost.Cause.INTERRUPTED), stopped.failure());
    }
}
