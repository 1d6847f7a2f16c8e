package resnetlab.grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.SubmissionPlace;

/** Grades many submissions, several at once. */
final class Batch {

    private final SubmissionGrader grader;
    private final int jobs;

    Batch(SubmissionGrader grader, int jobs) {
        this.grader = grader;
        this.jobs = jobs;
    }

    /** Is told of each result as soon as it is there, by one thread at a time. */
    interface Listener {
        void graded(SubmissionResult result) throws IOException;
    }

    /** Grades all, and returns the results in the order of the places. */
    List<SubmissionResult> grade(List<SubmissionPlace> places, Listener listener)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        Map<SubmissionPlace, SubmissionResult> results = new ConcurrentHashMap<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (SubmissionPlace place : places) {
                running.add(threads.submit(() -> {
                    SubmissionResult result = grader.grade(place);
                    synchronized (listener) {
                        listener.graded(result);
                    }
                    return results.put(place, result);
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        return places.stream()
                .flatMap(place -> java.util.Optional.ofNullable(results.get(place)).stream())
                .toList();
    }
}
