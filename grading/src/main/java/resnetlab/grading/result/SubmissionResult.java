package resnetlab.grading.result;

import java.util.List;
import java.util.Optional;

/**
 * The result of one submission.
 *
 * @param run what it shares with the others
 * @param submission its name within the run
 * @param file the file's name as submitted
 * @param ungradable why it could not be graded; absent when it was
 * @param seconds how long grading took
 * @param exercises the exercises, none when it could not be graded
 */
public record SubmissionResult(
        GradingRun run,
        String submission,
        String file,
        Optional<String> ungradable,
        double seconds,
        List<ExerciseOutcome> exercises) {

    public SubmissionResult {
        ungradable = ungradable.map(Message::bounded);
        exercises = List.copyOf(exercises);
    }

    /** Returns the result that stays of this one when it could not be kept. */
    public SubmissionResult withdrawn(String reason) {
        return new SubmissionResult(run, submission, file, Optional.of(reason), seconds, List.of());
    }

    /** Returns the points earned. */
    public double score() {
        return exercises.stream().mapToDouble(ExerciseOutcome::score).sum();
    }
}
