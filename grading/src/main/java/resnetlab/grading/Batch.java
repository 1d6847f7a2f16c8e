package resnetlab.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import resnetlab.grading.result.Message;
import resnetlab.grading.result.SubmissionResult;
import resnetlab.grading.submission.SubmissionPlace;

/** Grades many submissions, several at once, and equal ones once. */
final class Batch {

    private final SubmissionGrader grader;
    private final int jobs;
    private final Map<String, SubmissionResult> results = new ConcurrentHashMap<>();

    Batch(SubmissionGrader grader, int jobs) {
        this.grader = grader;
        this.jobs = jobs;
    }

    /** Is told of each result as soon as it is there, by one thread at a time. Returns the result that counts. */
    interface Listener {
        SubmissionResult graded(SubmissionResult result);
    }

    /** Grades all, and returns one result for each place, in the order of the places. */
    List<SubmissionResult> grade(List<SubmissionPlace> places, Listener listener) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        EqualSubmissions equal = new EqualSubmissions(places);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (SubmissionPlace place : equal.first()) {
                running.add(threads.submit(() -> {
                    equal.all(grader.grade(place)).forEach(result -> report(result, listener));
                    return place;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof InterruptedException) {
                throw new InterruptedException("grading was interrupted");
            }
            throw new IllegalStateException("A submission could not be graded.", failed.getCause());
        } finally {
            threads.shutdownNow();
        }
        return places.stream()
                .flatMap(place -> Optional.ofNullable(results.get(place.name())).stream())
                .toList();
    }

    @SuppressWarnings("CatchingUnchecked") // what goes wrong with one result must not end the run
    private void report(SubmissionResult result, Listener listener) {
        try {
            synchronized (listener) {
                results.put(result.submission(), listener.graded(result));
            }
        } catch (Throwable failed) {
            String reason = "Its result could not be reported (" + Message.of(failed) + ").";
            results.put(result.submission(), result.withdrawn(reason));
        }
    }
}
