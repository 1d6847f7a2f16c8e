package resnetlab.grading.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds in {@code /proc} what a worker has left behind, whoever its parent is by now, and ends it. */
final class ProcessTable {

    /** New processes may appear while the table is read; a user's or a session's are few enough to win in the end. */
    private static final int ROUNDS = 100;

    /** The place of the session among the fields of {@code /proc/PID/stat} that follow the name. */
    private static final int SESSION_FIELD = 3;

    private ProcessTable() {}

    /**
     * Ends a process namespace through its first process, the child of the one that made it. The maker then ends by
     * itself, and not before all others are gone.
     */
    static void endNamespaceBelow(Process maker) {
        List<ProcessHandle> first = maker.children().toList();
        if (first.isEmpty()) {
            maker.destroyForcibly();
        }
        first.forEach(ProcessHandle::destroyForcibly);
    }

    static void endAllOfUser(int uid) {
        endAll(process -> uid(process).equals(Optional.of(uid)));
    }

    static void endAllOfSession(long leader) {
        endAll(process -> session(process).equals(Optional.of(leader)));
    }

    private static void endAll(Predicate<ProcessHandle> wanted) {
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> left = ProcessHandle.allProcesses()
                    .filter(wanted)
                    .filter(ProcessHandle::isAlive)
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static Path folder(ProcessHandle process) {
        return Path.of("/proc", String.valueOf(process.pid()));
    }

    private static Optional<Integer> uid(ProcessHandle process) {
        try {
            return Optional.of((Integer) Files.getAttribute(folder(process), "unix:uid"));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<Long> session(ProcessHandle process) {
        try {
            String stat = Files.readString(folder(process).resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean hasEnded = fields[0].equals("Z");
            return hasEnded ? Optional.empty() : Optional.of(Long.valueOf(fields[SESSION_FIELD]));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }
}
