package resnetlab.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Turns whatever a learner's code throws into a {@link Failure}. */
final class Guard {

    private static final String STUB_EXCEPTION = "resnetlab.notebook.NotAttempted";
    private static final String UNREADABLE = "(its message could not be read)";
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
            if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt(); // whoever asked for the work learns of it
            }
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
        return new Failure.Threw(types, ask(() -> message(thrown), UNREADABLE), ask(() -> frames(thrown), List.of()));
    }

    /** Asks an exception with care: a learner's may have code of its own for every question. */
    @SuppressWarnings("CatchingUnchecked")
    private static <T> T ask(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (OutOfMemoryError full) {
            throw full;
        } catch (Throwable broken) {
            return otherwise;
        }
    }

    private static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "" : ShortText.of(message, MOST_CHARACTERS);
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
