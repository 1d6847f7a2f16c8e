package resnetlab.learner;

/** What a worker answers. */
sealed interface Reply {

    /** The classes lie ready. */
    record Loaded() implements Reply {}

    /**
     * Whether the worker rests between requests.
     *
     * @param idle false when the learner's code has left threads behind that still run
     */
    record Idle(boolean idle) implements Reply {}

    /** What came of a call. */
    record Returned(CallResult result) implements Reply {}

    /** What the block holds. */
    record Described(BlockDescription description) implements Reply {}

    /** What was seen. */
    record Observed(Observation observation) implements Reply {}

    /** Why there is no answer. */
    record Failed(Failure failure) implements Reply {}
}
