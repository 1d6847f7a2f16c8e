package resnetlab.grading.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** No wall at all, only limits where the system has them. */
final class NoIsolation implements Isolation {

    @Override
    public IsolationLevel level() {
        return IsolationLevel.NONE;
    }

    @Override
    public Path temporaryFolder(Confinement confinement) {
        return confinement.scratch().resolve("tmp");
    }

    @Override
    public List<String> command(Confinement confinement, List<String> worker) throws IOException {
        Files.createDirectories(temporaryFolder(confinement));
        List<String> words = new ArrayList<>();
        Programs.find("setsid").ifPresent(words::add);
        words.addAll(Programs.limited(confinement.limits(), Programs.ThreadLimit.SHARED_USER));
        words.addAll(worker);
        return words;
    }

    @Override
    public void end(Process process, Confinement confinement) {
        List<ProcessHandle> children = process.descendants().toList();
        if (process.isAlive() && Programs.find("setsid").isPresent()) {
            endGroup(process.pid());
        }
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends the session that {@code setsid} gave the worker. */
    private static void endGroup(long leader) {
        Programs.find("kill").ifPresent(kill -> {
            try {
                new ProcessBuilder(kill, "-KILL", "--", "-" + leader)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException notThere) {
                // the process itself is ended in any case
            }
        });
    }
}
