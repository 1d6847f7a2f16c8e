package resnetlab.checks;

import java.util.Optional;
import java.util.function.Supplier;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.Construction;
import resnetlab.learner.Experiment;
import resnetlab.learner.Failure;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Observation;
import resnetlab.learner.Value;

/** Asks a learner's code until it is lost, and never again after that. Used by one thread. */
final class CodeUntilLost implements LearnerCode {

    private final LearnerCode code;
    private Optional<LearnerCodeException> end = Optional.empty();

    CodeUntilLost(LearnerCode code) {
        this.code = code;
    }

    @Override
    public Value call(Invocation invocation) {
        return ask(() -> code.call(invocation));
    }

    @Override
    public BlockDescription describe(Construction construction) {
        return ask(() -> code.describe(construction));
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
            return request.get();
        } catch (LearnerCodeException noAnswer) {
            if (noAnswer.failure() instanceof Failure.Lost) {
                end = Optional.of(noAnswer);
            }
            throw noAnswer;
        }
    }
}
