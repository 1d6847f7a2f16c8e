package resnetlab.learner;

import java.util.Set;

/** Tells the threads that a learner's code has left behind from those that were there before. */
final class Threads {

    private final Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());

    /** Tells whether no thread that came later runs; one that waits disturbs nobody. */
    boolean idle() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .noneMatch(thread -> thread.getState() == Thread.State.RUNNABLE);
    }
}
