package resnetlab.learner;

import java.util.ArrayList;
import java.util.List;

/** Turns whatever a learner's code throws into a {@link Failure}. */
final class Guard {

    private static final String STUB_EXCEPTION = "resnetlab.notebook.NotAttempted";
    private static final int MOST_FRAMES = 8;
    private static final int MOST_CHARACTERS = 2000;

    private Guard() {}

    /** Something that runs a learner's code. */
    interface Work<T> {
        T run() throws Throwable;
    }

    @SuppressWarnings("CatchingUnchecked") // a learner's code may throw anything, Error included
    static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (LearnerCodeException already) {
            throw already;
        } catch (Throwable thrown) {
            throw new LearnerCodeException(explain(thrown));
        }
    }

    private static Failure explain(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return new Failure.Lost(Failure.Lost.Cause.OUT_OF_MEMORY);
        }
        List<String> types = new ArrayList<>();
        for (Class<?> type = thrown.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            types.add(type.getName());
        }
        if (types.contains(STUB_EXCEPTION)) {
            return new Failure.NotAttempted();
        }
        return new Failure.Threw(types, message(thrown), frames(thrown));
    }

    /** Reads the message with care: a learner's exception may override it with code of its own. */
    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : ShortText.of(message, MOST_CHARACTERS);
        } catch (RuntimeException | StackOverflowError broken) {
            return "(its message could not be read)";
        }
    }

    private static List<Failure.Frame> frames(Throwable thrown) {
        List<Failure.Frame> frames = new ArrayList<>();
        for (StackTraceElement element : thrown.getStackTrace()) {
            if (isLearners(element) && frames.size() < MOST_FRAMES) {
                frames.add(new Failure.Frame(element.getMethodName(), element.getLineNumber()));
            }
        }
        return frames;
    }

    private static boolean isLearners(StackTraceElement element) {
        String name = element.getClassName();
        return name.startsWith("REPL.") || name.startsWith("submission.");
    }
}
