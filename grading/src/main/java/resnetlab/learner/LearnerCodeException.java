package resnetlab.learner;

/** Reports that a learner's code gave no answer; {@link #failure()} says why. */
public final class LearnerCodeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /** Wraps a failure. The trace is left out: it would show the grader's frames, never the learner's. */
    public LearnerCodeException(Failure failure) {
        super(failure.sentence(), null, false, false);
        this.failure = failure;
    }

    /** Returns why there is no answer. */
    public Failure failure() {
        return failure;
    }
}
