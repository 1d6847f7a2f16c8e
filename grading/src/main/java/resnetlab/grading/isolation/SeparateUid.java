package resnetlab.grading.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user of its own for each worker, with limits. What all users may read, learner code may read too. */
final class SeparateUid implements Isolation {

    private SeparateUid() {}

    static Optional<Isolation> here() {
        boolean ready = Programs.isRoot() && Programs.allPresent("setpriv", "prlimit", "setsid");
        return ready ? Optional.of(new SeparateUid()) : Optional.empty();
    }

    @Override
    public IsolationLevel level() {
        return IsolationLevel.UID;
    }

    @Override
    public Path temporaryFolder(Confinement confinement) {
        return confinement.scratch().resolve("tmp");
    }

    @Override
    public List<String> command(Confinement confinement, List<String> worker) throws IOException {
        Path temporary = Files.createDirectories(temporaryFolder(confinement));
        Files.setAttribute(temporary, "unix:uid", confinement.uid());
        List<String> words = new ArrayList<>(List.of(Programs.find("setsid").orElseThrow()));
        words.addAll(Programs.asUser(confinement.uid()));
        words.addAll(Programs.limited(confinement.limits(), Programs.ThreadLimit.OWN_USER));
        words.addAll(worker);
        return words;
    }

    @Override
    public void end(Process process, Confinement confinement) {
        process.destroyForcibly();
        ProcessTable.endAllOfUser(confinement.uid()); // nobody else has this user id
    }
}
