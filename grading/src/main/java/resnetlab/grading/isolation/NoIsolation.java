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
        words.addAll(Programs.endingWithGrader());
        words.addAll(Programs.limited(confinement.limits(), Programs.ThreadLimit.SHARED_USER));
        words.addAll(worker);
        return words;
    }

    @Override
    public void end(Process process, Confinement confinement) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        if (Programs.find("setsid").isPresent()) {
            ProcessTable.endAllOfSession(process.pid());
        }
    }
}
