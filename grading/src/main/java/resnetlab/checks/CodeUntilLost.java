package resnetlab.checks;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
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

/** Asks a learner's code until it is lost or the thread interrupted, and never again after that. Used by one thread. */
final class CodeUntilLost implements LearnerCode {

    /** Four times what a whole ResNet-50 holds. */
    private static final double MOST_VALUES = 1e8;

    private final LearnerCode code;
    private Optional<LearnerCodeException> end = Optional.empty();

    CodeUntilLost(LearnerCode code) {
        this.code = code;
    }

    @Override
    public CallResult call(Invocation invocation) {
        return ask(() -> code.call(invocation));
    }

    @Override
    public BlockDescription describe(Construction construction) {
        return small(ask(() -> code.describe(construction)));
    }

    /** Refuses a block whose values would fill the memory of whoever checks it. */
    private static BlockDescription small(BlockDescription block) {
        double values = 0;
        for (ParameterInfo parameter : block.parameters()) {
            values += Arrays.stream(parameter.shape()).asDoubleStream().reduce(1, (a, b) -> a * b);
        }
        if (values > MOST_VALUES) {
            throw new LearnerCodeException(new Failure.WrongResult("a block of more than 100 million parameters"));
        }
        return block;
    }

    @Override
    public Observation observe(Experiment experiment) {
        return ask(() -> code.observe(experiment));
    }

    private <T> T ask(Supplier<T> request) {
        if (end.isPresent()) {
            throw end.get();
        }
        try {
            T answer = request.get();
            if (!Thread.currentThread().isInterrupted()) {
                return answer;
            }
            throw interrupted();
        } catch (LearnerCodeException thrown) {
            LearnerCodeException noAnswer = Thread.currentThread().isInterrupted() ? interrupted() : thrown;
            if (noAnswer.failure() instanceof Failure.Lost) {
                end = Optional.of(noAnswer);
            }
            throw noAnswer;
        }
    }

    private static LearnerCodeException interrupted() {
        return new LearnerCodeException(new Failure.Lost(Failure.Lost.Cause.INTERRUPTED));
    }
}
