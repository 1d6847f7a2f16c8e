package resnetlab.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a run of this process has left behind. */
final class Leftovers {

    private static final String MARK =
            "resnetlab-grading-" + ProcessHandle.current().pid() + "-";

    private Leftovers() {}

    static List<Path> folders() {
        try (Stream<Path> list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return list.filter(path -> path.getFileName().toString().startsWith(MARK))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every worker has the run's temporary folder in its class path; what attacks start sleeps for a time of its own. */
    static List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(MARK)
                        || line.endsWith("sleep 317." + ProcessHandle.current().pid()))
                .toList();
    }
}
