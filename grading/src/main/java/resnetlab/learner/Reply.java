package resnetlab.learner;

/** What a worker answers. */
sealed interface Reply {

    /** The classes lie ready. */
    record Loaded() implements Reply {}

    /** What the method returned. */
    record Returned(Value value) implements Reply {}

    /** What the block holds. */
    record Described(BlockDescription description) implements Reply {}

    /** What was seen. */
    record Observed(Observation observation) implements Reply {}

    /** Why there is no answer. */
    record Failed(Failure failure) implements Reply {}
}
