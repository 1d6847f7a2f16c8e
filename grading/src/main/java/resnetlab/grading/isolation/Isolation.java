package resnetlab.grading.isolation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to wall a worker in. */
public interface Isolation {

    /** Returns which level it builds. */
    IsolationLevel level();

    /** Returns the worker's temporary folder, as the worker sees it. */
    Path temporaryFolder(Confinement confinement);

    /**
     * Makes ready what the command needs and returns the command that runs a worker inside.
     *
     * @param confinement the worker's room
     * @param worker the worker's own command
     */
    List<String> command(Confinement confinement, List<String> worker) throws IOException;

    /**
     * Ends the process and everything that it may have started.
     *
     * @param process what the command started
     * @param confinement its room
     */
    void end(Process process, Confinement confinement);
}
