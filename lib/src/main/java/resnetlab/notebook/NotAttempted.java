package resnetlab.notebook;

/** Marks an exercise that still waits for its learner: every stub throws it, and a check calls it neither right nor wrong. */
public final class NotAttempted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception without a stack trace, which would only frighten. */
    public NotAttempted() {
        super(
                "This exercise has not been attempted yet: replace the line that throws NotAttempted.",
                null,
                false,
                false);
    }
}
