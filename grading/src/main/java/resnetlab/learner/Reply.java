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

    /** What the method returned. */
    record Returned(Value value) implements Reply {}

    /** What the block holds. */
    record Described(BlockDescription description) implements Reply {}

    /** What was seen. */
    record Observed(Observation observation) implements Reply {}

    /** Why there is no answer. */
    record Failed(Failure failure) implements Reply {}
}
