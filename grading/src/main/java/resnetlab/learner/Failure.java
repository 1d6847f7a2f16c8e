package resnetlab.learner;

import java.util.List;

/** Why a learner's code gave no answer. */
public sealed interface Failure {

    /** Says in one sentence, for a learner, what happened. */
    String sentence();

    /** The exercise still holds its stub. */
    record NotAttempted() implements Failure {
        @Override
        public String sentence() {
            return "This exercise has not been attempted yet.";
        }
    }

    /** There is no such method. */
    record Missing(String method) implements Failure {
        @Override
        public String sentence() {
            return "There is no method " + method + " with the parameters that the exercise names.";
        }
    }

    /**
     * The code threw.
     *
     * @param types the exception's class name and those of its superclasses, most special first
     * @param message the exception's message, empty when it has none
     * @param frames the learner's own stack frames, topmost first, shortened
     */
    record Threw(List<String> types, String message, List<Frame> frames) implements Failure {

        public Threw {
            types = List.copyOf(types);
            frames = List.copyOf(frames);
        }

        @Override
        public String sentence() {
            String type = types.get(0).substring(types.get(0).lastIndexOf('.') + 1);
            return "Your code threw " + type + (message.isEmpty() ? "." : ": " + message);
        }
    }

    /**
     * A place in a learner's code.
     *
     * @param method the method's name
     * @param line the line in the source that was compiled, from 1
     */
    record Frame(String method, int line) {}

    /** The result is not of the kind that the exercise asks for. */
    record WrongResult(String seen) implements Failure {
        @Override
        public String sentence() {
            return "Your method returned " + seen + ", which is not what the exercise asks for.";
        }
    }

    /** The process that ran the code ended, or was ended, before it answered. */
    record Lost(Cause cause) implements Failure {

        /** What ended it. */
        public enum Cause {
            INTERRUPTED("The check was interrupted while your code ran; what came after was not checked."),
            TIMEOUT("Your code did not finish in time and was stopped. Is there a loop that never ends?"),
            OUT_OF_MEMORY("Your code asked for more memory than the grader gives it."),
            CRASHED("Your code ended the process that ran it (System.exit, or a crash in native code)."),
            GARBLED("The process that ran your code sent an answer that nobody can read.");

            private final String sentence;

            Cause(String sentence) {
                this.sentence = sentence;
            }
        }

        @Override
        public String sentence() {
            return cause.sentence;
        }
    }
}
