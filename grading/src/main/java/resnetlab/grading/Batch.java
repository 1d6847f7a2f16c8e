package resnetlab.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import resnetlab.grading.result.Message;
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

    /** Is told of each result as soon as it is there, by one thread at a time. Returns the result that counts. */
    interface Listener {
        SubmissionResult graded(SubmissionResult result);
    }

    /** Grades all, and returns one result for each place, in the order of the places. */
    List<SubmissionResult> grade(List<SubmissionPlace> places, Listener listener) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        Map<SubmissionPlace, SubmissionResult> results = new ConcurrentHashMap<>();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (SubmissionPlace place : places) {
                running.add(threads.submit(() -> results.put(place, grade(place, listener))));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException interrupted) {
            throw new InterruptedException("grading was interrupted");
        } finally {
            threads.shutdownNow();
        }
        return places.stream()
                .flatMap(place -> java.util.Optional.ofNullable(results.get(place)).stream())
                .toList();
    }

    @SuppressWarnings("CatchingUnchecked") // what goes wrong with one result must not end the run
    private SubmissionResult grade(SubmissionPlace place, Listener listener) throws InterruptedException {
        SubmissionResult result = grader.grade(place);
        try {
            synchronized (listener) {
                return listener.graded(result);
            }
        } catch (Throwable failed) {
            return result.withdrawn("Its result could not be reported (" + Message.of(failed) + ").");
        }
    }
}
