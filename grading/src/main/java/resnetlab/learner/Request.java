package resnetlab.learner;

import java.util.Map;

/** What the grader asks of a worker. */
sealed interface Request {

    /**
     * Take these classes.
     *
     * @param classes bytes of class files by binary name
     */
    record Load(Map<String, byte[]> classes) implements Request {
        public Load {
            classes = Map.copyOf(classes);
        }
    }

    /** Say whether threads of the learner's still run. */
    record AreYouIdle() implements Request {}

    /** Call a method. */
    record Call(Invocation invocation) implements Request {}

    /** Build a block and list what it holds. */
    record Describe(Construction construction) implements Request {}

    /** Build a block and run it. */
    record Observe(Experiment experiment) implements Request {}
}
