package resnetlab.grading.isolation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the system's programs and says how they are called. */
final class Programs {

    private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin");

    private Programs() {}

    static Optional<String> find(String name) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    static boolean allPresent(String... names) {
        for (String name : names) {
            if (find(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether this process may take any user id. */
    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.isWritable(Path.of("/proc/self/oom_score_adj"));
    }

    /** Returns the words that limit a command; thread counts are per user, so they need a user or namespace of its own. */
    static List<String> limited(Limits limits, ThreadLimit threadLimit) {
        if (find("prlimit").isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of(
                find("prlimit").orElseThrow(),
                "--core=0",
                "--nofile=1024",
                "--fsize=" + megabytes(limits.fileMegabytes()),
                "--data=" + megabytes(limits.dataMegabytes())));
        if (threadLimit == ThreadLimit.OWN_USER) {
            words.add("--nproc=" + limits.threads());
        }
        return words;
    }

    /** Whether threads can be counted. */
    enum ThreadLimit {
        OWN_USER,
        SHARED_USER
    }

    static long megabytes(int count) {
        return (long) count << 20;
    }

    /** Returns the words that let a command end with the grader, however that ends; none where that cannot be said. */
    static List<String> endingWithGrader() {
        return find("setpriv")
                .map(program -> List.of(program, "--pdeathsig=KILL"))
                .orElse(List.of());
    }

    /** Returns the words that give a command another user and no way back. */
    static List<String> asUser(int uid) {
        return List.of(
                find("setpriv").orElseThrow(),
                "--reuid=" + uid,
                "--regid=" + uid,
                "--clear-groups",
                "--bounding-set=-all",
                "--inh-caps=-all",
                "--no-new-privs",
                "--pdeathsig=KILL");
    }
}
