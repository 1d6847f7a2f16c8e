package resnetlab.grading.compile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import resnetlab.grading.submission.ExerciseSource;

/**
 * Lends warm compilers to several threads. Source can keep a compiler busy for ever; then its thread is given up, and the
 * next submission gets a fresh compiler.
 */
public final class CompileService {

    private static final long STACK_BYTES = 4L << 20;

    private final List<Path> classPath;
    private final Duration limit;
    private final ConcurrentLinkedQueue<SubmissionCompiler> idle = new ConcurrentLinkedQueue<>();

    /**
     * Makes the service.
     *
     * @param classPath what graded code sees beside the JDK
     * @param limit how long one compilation may take
     */
    public CompileService(List<Path> classPath, Duration limit) {
        this.classPath = List.copyOf(classPath);
        this.limit = limit;
    }

    private SubmissionCompiler borrow() {
        SubmissionCompiler compiler = idle.poll();
        return compiler == null ? new SubmissionCompiler(classPath) : compiler;
    }

    /** Tells whether graded code sees any class in a package. */
    public boolean sees(String packageName) {
        SubmissionCompiler compiler = borrow();
        boolean seen = compiler.sees(packageName);
        idle.add(compiler);
        return seen;
    }

    /** Compiles the sources of one submission; the result is by method. */
    public Map<String, Compilation> compile(List<ExerciseSource> sources) throws InterruptedException {
        SubmissionCompiler compiler = borrow();
        CompletableFuture<Map<String, Compilation>> result = new CompletableFuture<>();
        Runnable work = () -> complete(result, compiler, sources);
        Thread thread = new Thread(null, work, "compile", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            Map<String, Compilation> compilations = result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            idle.add(compiler);
            return compilations;
        } catch (TimeoutException tooLong) {
            end(thread);
            return all(sources, "The compiler did not finish with this code in " + limit.toSeconds() + " s.");
        } catch (ExecutionException failed) {
            return all(sources, "The compiler failed on this code.");
        }
    }

    /**
     * Ends a thread whose compiler nobody uses again: a compiler looks at no interrupt. Java 20 and newer cannot; there the
     * thread takes a core until the grader ends.
     */
    @SuppressWarnings({"deprecation", "removal"})
    private static void end(Thread thread) {
        try {
            thread.stop();
        } catch (UnsupportedOperationException newerJava) {
            thread.interrupt();
        }
    }

    private static void complete(
            CompletableFuture<Map<String, Compilation>> result,
            SubmissionCompiler compiler,
            List<ExerciseSource> sources) {
        try {
            result.complete(compiler.compile(sources));
        } catch (RuntimeException | Error failed) {
            result.completeExceptionally(failed);
        }
    }

    private static Map<String, Compilation> all(List<ExerciseSource> sources, String sentence) {
        Map<String, Compilation> results = new HashMap<>();
        sources.forEach(source -> results.put(source.method(), new Compilation.Problems(List.of(sentence))));
        return results;
    }
}
