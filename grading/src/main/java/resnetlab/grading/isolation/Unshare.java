package resnetlab.grading.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same room as {@link Bubblewrap}'s, built by util-linux: {@code unshare}, {@code mount} and {@code pivot_root}. */
final class Unshare implements Isolation {

    private static final String TEMPORARY = "/tmp";
    private static final List<String> DEVICES = List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom");

    private final String program;

    private Unshare(String program) {
        this.program = program;
    }

    static Optional<Isolation> here() {
        boolean ready = Programs.allPresent("sh", "mount", "umount", "pivot_root", "mkdir", "ln", "prlimit", "setpriv");
        return ready ? Programs.find("unshare").map(Unshare::new) : Optional.empty();
    }

    @Override
    public IsolationLevel level() {
        return IsolationLevel.UNSHARE;
    }

    @Override
    public Path temporaryFolder(Confinement confinement) {
        return Path.of(TEMPORARY);
    }

    @Override
    public List<String> command(Confinement confinement, List<String> worker) throws IOException {
        List<String> words = new ArrayList<>(Programs.endingWithGrader());
        words.add(program);
        if (!Programs.isRoot()) {
            words.addAll(List.of("--user", "--map-root-user"));
        }
        words.addAll(List.of("--mount", "--net", "--ipc", "--uts", "--pid", "--fork", "--kill-child"));
        words.addAll(List.of(Programs.find("sh").orElseThrow(), "-e", "-c", script(confinement) + "exec \"$@\"", "sh"));
        words.addAll(
                Programs.isRoot()
                        ? Programs.asUser(confinement.uid())
                        : List.of(
                                Programs.find("setpriv").orElseThrow(),
                                "--securebits=+noroot,+noroot_locked",
                                "--bounding-set=-all",
                                "--inh-caps=-all",
                                "--no-new-privs",
                                "--pdeathsig=KILL"));
        words.addAll(Programs.limited(confinement.limits(), Programs.ThreadLimit.OWN_USER));
        words.addAll(worker);
        return words;
    }

    private static String script(Confinement confinement) throws IOException {
        String root = quoted(Files.createDirectories(confinement.scratch().resolve("root")));
        StringBuilder lines = new StringBuilder("PATH=/usr/bin:/bin:/usr/sbin:/sbin\n");
        lines.append("mount -t tmpfs -o size=4m,mode=755 tmpfs ")
                .append(root)
                .append("\ncd ")
                .append(root)
                .append('\n');
        lines.append("mkdir proc dev tmp old\nmount -t proc proc proc\n");
        lines.append("mount -t tmpfs -o mode=1777,size=" + confinement.limits().fileMegabytes() + "m tmpfs tmp\n");
        for (Path link : SystemFiles.links()) {
            lines.append("ln -s " + quoted(Files.readSymbolicLink(link)) + " " + inRoot(link) + "\n");
        }
        for (String device : DEVICES) {
            lines.append(": > ." + device + "\nmount --bind " + device + " ." + device + "\n");
        }
        for (Path path : SystemFiles.seen(confinement.readable())) {
            lines.append(bind(path));
        }
        lines.append("mount -o remount,ro . .\npivot_root . old\ncd /tmp\numount -l /old\n");
        return lines.toString();
    }

    private static String bind(Path path) {
        String inside = inRoot(path);
        String place = Files.isDirectory(path)
                ? "mkdir -p " + inside + "\n"
                : "mkdir -p \"$(dirname " + inside + ")\"\n: > " + inside + "\n";
        return place + "mount --bind " + quoted(path) + " " + inside + "\nmount -o remount,bind,ro " + inside + "\n";
    }

    private static String inRoot(Path path) {
        return quoted(Path.of("./" + path));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    @Override
    public void end(Process process, Confinement confinement) {
        ProcessTable.endNamespaceBelow(process);
    }
}
