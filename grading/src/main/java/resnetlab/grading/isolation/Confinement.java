package resnetlab.grading.isolation;

import java.nio.file.Path;
import java.util.List;

/**
 * One worker's room.
 *
 * @param readable files and folders that the worker reads: the JDK, jars, the engine
 * @param scratch a folder of its own, removed when it has ended
 * @param uid a user id that no other process has
 * @param limits what it may use
 */
public record Confinement(List<Path> readable, Path scratch, int uid, Limits limits) {

    public Confinement {
        readable = List.copyOf(readable);
    }
}
