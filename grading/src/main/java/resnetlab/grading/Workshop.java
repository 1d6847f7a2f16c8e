package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resnetlab.grading.compile.CompileService;
import resnetlab.grading.isolation.Isolation;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.submission.SnippetReader;
import resnetlab.grading.worker.Folders;
import resnetlab.grading.worker.WorkerKit;
import resnetlab.grading.worker.WorkerPool;

/** Everything that a run needs and that submissions share: a temporary folder, compilers, workers. */
final class Workshop implements AutoCloseable {

    private static final Duration COMPILE_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final SnippetReader reader;
    private final CompileService compiler;
    private final WorkerPool workers;
    private final IsolationLevel level;

    private final Thread whenInterrupted;

    private record Opened(WorkerPool workers, IsolationLevel level) {}

    private Workshop(Path folder, WorkerKit kit, Opened opened) {
        this.folder = folder;
        this.reader = new SnippetReader();
        this.compiler = new CompileService(kit.visible(), COMPILE_LIMIT);
        this.workers = opened.workers();
        this.level = opened.level();
        this.whenInterrupted = new Thread(this::clear, "clear");
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    /** Opens a workshop for a number of submissions. */
    static Workshop open(GradingOptions options, int submissions)
            throws IOException, InterruptedException, CannotGradeException {
        Path folder = Files.createTempDirectory(
                "resnetlab-grading-" + ProcessHandle.current().pid() + "-");
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (UnsupportedOperationException notPosix) {
            // then only isolation "none" can work, which needs no permission
        }
        try {
            WorkerKit kit = WorkerKit.collect(folder);
            return new Workshop(folder, kit, openPool(options, submissions, kit, folder));
        } catch (IOException | InterruptedException | CannotGradeException | RuntimeException | Error failed) {
            Folders.remove(folder);
            throw failed;
        }
    }

    /** Tries the levels, the strongest first, by really starting a worker. */
    private static Opened openPool(GradingOptions options, int submissions, WorkerKit kit, Path folder)
            throws InterruptedException, CannotGradeException {
        List<String> reasons = new ArrayList<>();
        for (IsolationLevel level : options.isolation().map(List::of).orElse(List.of(IsolationLevel.values()))) {
            Optional<Isolation> isolation = level.here();
            if (isolation.isEmpty()) {
                reasons.add(level.id() + ": a program or a right that it needs is missing here");
                continue;
            }
            Path place = folder.resolve(level.id());
            WorkerPool pool = null;
            try {
                Files.createDirectories(place);
                WorkerKit seen = level == IsolationLevel.UID ? kit.copiedTo(place) : kit;
                pool = new WorkerPool(seen, isolation.get(), options.limits(), place, options.jobs(), submissions);
                pool.awaitFirst();
                return new Opened(pool, level);
            } catch (IOException failed) {
                reasons.add(level.id() + ": " + failed.getMessage());
                if (pool != null) {
                    pool.close();
                }
            }
        }
        throw new CannotGradeException("No worker starts here. " + String.join("; ", reasons)
                + ". Try --isolation auto, or run environment/doctor.");
    }

    IsolationLevel level() {
        return level;
    }

    SnippetReader reader() {
        return reader;
    }

    CompileService compiler() {
        return compiler;
    }

    WorkerPool workers() {
        return workers;
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException alreadyEnding) {
            // the hook is running
        }
    }

    private void clear() {
        workers.close();
        reader.close();
        Folders.remove(folder);
    }
}
