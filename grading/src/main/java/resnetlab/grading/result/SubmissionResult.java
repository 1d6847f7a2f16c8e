package resnetlab.grading.result;

import java.util.List;
import java.util.Optional;

/**
 * The result of one submission.
 *
 * @param run what it shares with the others
 * @param submission its name within the run
 * @param file the file's name as submitted
 * @param content the SHA-256 of what was submitted, in hexadecimal digits; empty when it could not be read
 * @param ungradable why it could not be graded; absent when it was
 * @param seconds how long grading took
 * @param exercises the exercises, none when it could not be graded
 */
public record SubmissionResult(
        GradingRun run,
        String submission,
        String file,
        String content,
        Optional<String> ungradable,
        double seconds,
        List<ExerciseOutcome> exercises) {

    public SubmissionResult {
        ungradable = ungradable.map(Message::bounded);
        seconds = Numbers.rounded(seconds, 3).doubleValue();
        exercises = List.copyOf(exercises);
    }

    /** Returns the result that stays of this one when it could not be kept. */
    public SubmissionResult withdrawn(String reason) {
        return new SubmissionResult(run, submission, file, content, Optional.of(reason), seconds, List.of());
    }

    /** Returns the result of another submission with equal content. */
    public SubmissionResult of(String otherSubmission, String otherFile) {
        return new SubmissionResult(run, otherSubmission, otherFile, content, ungradable, seconds, exercises);
    }

    /** Tells whether the submission was graded, whatever its score. */
    public boolean isGraded() {
        return ungradable.isEmpty();
    }

    /** Returns the points earned. */
    public double score() {
        return Numbers.stored(
                exercises.stream().mapToDouble(ExerciseOutcome::score).sum());
    }
}
