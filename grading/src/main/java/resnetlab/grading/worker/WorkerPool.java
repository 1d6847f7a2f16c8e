package resnetlab.grading.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import resnetlab.grading.isolation.Confinement;
import resnetlab.grading.isolation.Isolation;
import resnetlab.grading.isolation.Limits;
import resnetlab.learner.PipedLearnerCode;

/** Starts workers before they are needed, one for each submission and another for each that is lost. */
public final class WorkerPool implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int FIRST_UID = 700_000_000;

    /** More than live at once. With all process ids that Linux gives, up to 2^22, no two graders share a user id. */
    private static final int UIDS_PER_GRADER = 300;

    private static final int PROCESS_IDS = 1 << 22;

    /** So many workers save what it costs to record their classes. */
    private static final int WORTH_RECORDING = 16;

    private final WorkerKit kit;
    private final Isolation isolation;
    private final Limits limits;
    private final Path folder;
    private final AtomicInteger stillToStart;
    private final AtomicInteger started = new AtomicInteger();
    private final BlockingQueue<CompletableFuture<ReadyWorker>> ahead = new LinkedBlockingQueue<>();
    private volatile Optional<ClassArchive> archive = Optional.empty();
    private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "clock"));
    private final ExecutorService starter = Executors.newSingleThreadExecutor(work -> daemon(work, "starter"));
    private final ExecutorService waiters = Executors.newCachedThreadPool(work -> daemon(work, "waiter"));

    /**
     * Begins to start workers.
     *
     * @param kit what they are made of
     * @param isolation the wall around each
     * @param limits what each may use
     * @param folder where their folders are made
     * @param inAdvance how many stand ready at once
     * @param submissions how many are needed in all, if none is lost
     */
    public WorkerPool(WorkerKit kit, Isolation isolation, Limits limits, Path folder, int inAdvance, int submissions) {
        this.kit = kit;
        this.isolation = isolation;
        this.limits = limits;
        this.folder = folder;
        this.stillToStart = new AtomicInteger(submissions);
        for (int i = 0; i < inAdvance; i++) {
            startAhead();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, "workers-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private void startAhead() {
        if (stillToStart.getAndDecrement() > 0) {
            ahead.add(start());
        }
    }

    /** Takes a worker that is ready, waiting for it if need be; one that died while it stood ready is replaced. */
    public ReadyWorker take() throws IOException, InterruptedException {
        CompletableFuture<ReadyWorker> next = ahead.poll();
        startAhead();
        ReadyWorker worker = get(next == null ? start() : next);
        if (worker.isAlive()) {
            return worker;
        }
        worker.close();
        return get(start());
    }

    /** Waits until the first worker stands ready; says why none does. It stays there for {@link #take}. */
    public void awaitFirst() throws IOException, InterruptedException {
        CompletableFuture<ReadyWorker> first = ahead.peek();
        if (first != null) {
            get(first);
        }
        if (stillToStart.get() >= WORTH_RECORDING) {
            archive = ClassArchive.record(command(), folder);
        }
    }

    private WorkerCommand command() {
        return new WorkerCommand(kit, limits, archive.flatMap(ClassArchive::file));
    }

    private static ReadyWorker get(CompletableFuture<ReadyWorker> worker) throws IOException, InterruptedException {
        try {
            return worker.get();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private CompletableFuture<ReadyWorker> start() {
        return CompletableFuture.supplyAsync(this::launch, starter).thenApplyAsync(this::awaitReady, waiters);
    }

    private WorkerProcess launch() {
        try {
            int number = started.getAndIncrement();
            Path scratch = Files.createDirectory(folder.resolve("worker-" + number));
            int grader = (int) (ProcessHandle.current().pid() % PROCESS_IDS);
            int uid = FIRST_UID + grader * UIDS_PER_GRADER + number % UIDS_PER_GRADER;
            WorkerCommand command = command();
            Confinement confinement = new Confinement(command.readable(), scratch, uid, limits);
            WorkerProcess process = WorkerProcess.start(command, isolation, confinement);
            alive.add(process);
            return process;
        } catch (IOException failed) {
            throw new IllegalStateException("a worker cannot be started: " + failed.getMessage(), failed);
        }
    }

    private ReadyWorker awaitReady(WorkerProcess process) {
        ReadyWorker worker =
                new ReadyWorker(process, new PipedLearnerCode(process), clock, () -> alive.remove(process));
        if (!worker.within(START_LIMIT, worker.code()::awaitReady)) {
            String said = process.errorText().strip();
            worker.close();
            throw new IllegalStateException("a worker did not start: " + (said.isEmpty() ? "it said nothing" : said));
        }
        return worker;
    }

    private void awaitStarter() {
        try {
            boolean quiet = starter.awaitTermination(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
            assert quiet : "starting a process takes milliseconds";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        starter.shutdownNow();
        awaitStarter();
        archive.ifPresent(ClassArchive::close);
        alive.forEach(WorkerProcess::close);
        waiters.shutdownNow();
        clock.shutdownNow();
    }
}
