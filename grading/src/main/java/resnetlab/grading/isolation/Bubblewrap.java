package resnetlab.grading.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bubblewrap: no network, no other process to see, a file system that holds the JDK, the jars and the engine to read and a
 * small temporary folder to write.
 */
final class Bubblewrap implements Isolation {

    private static final String TEMPORARY = "/tmp";

    private final String program;

    private Bubblewrap(String program) {
        this.program = program;
    }

    static Optional<Isolation> here() {
        boolean ready = Programs.allPresent("prlimit", "setpriv");
        return ready ? Programs.find("bwrap").map(Bubblewrap::new) : Optional.empty();
    }

    @Override
    public IsolationLevel level() {
        return IsolationLevel.BUBBLEWRAP;
    }

    @Override
    public Path temporaryFolder(Confinement confinement) {
        return Path.of(TEMPORARY);
    }

    @Override
    public List<String> command(Confinement confinement, List<String> worker) throws IOException {
        List<String> words = new ArrayList<>(List.of(program, "--die-with-parent", "--new-session"));
        words.addAll(
                List.of("--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"));
        // its /dev is a file system in memory, without a bound, that may belong to the learner's user
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev", "--perms", "1777"));
        words.addAll(
                List.of("--size", "" + Programs.megabytes(confinement.limits().fileMegabytes())));
        words.addAll(List.of("--tmpfs", TEMPORARY));
        for (Path link : SystemFiles.links()) {
            words.addAll(List.of("--symlink", Files.readSymbolicLink(link).toString(), link.toString()));
        }
        Set<Path> seen = SystemFiles.seen(confinement.readable());
        for (Path folder : SystemFiles.foldersAbove(seen)) {
            // bubblewrap would make them for root alone
            words.addAll(List.of("--perms", "0755", "--dir", folder.toString()));
        }
        for (Path path : seen) {
            words.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
        words.addAll(List.of("--remount-ro", "/", "--chdir", TEMPORARY));
        words.addAll(user(confinement.uid()));
        words.addAll(Programs.limited(confinement.limits(), Programs.ThreadLimit.OWN_USER));
        words.addAll(worker);
        return words;
    }

    /** Root changes to a user that owns nothing; anybody else gets a user namespace. */
    private static List<String> user(int uid) {
        return Programs.isRoot()
                ? Programs.asUser(uid)
                : List.of("--unshare-user", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL");
    }

    @Override
    public void end(Process process, Confinement confinement) {
        ProcessTable.endNamespaceBelow(process);
    }
}
