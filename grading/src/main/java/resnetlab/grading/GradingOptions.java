package resnetlab.grading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import resnetlab.exercise.Exercise;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.isolation.Limits;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.RunRecord;
import resnetlab.grading.result.Shard;

/**
 * How a run grades.
 *
 * @param timeLimit for each exercise
 * @param limits of each worker
 * @param seed where the random cases come from
 * @param jobs how many submissions are graded at once
 * @param exercises which exercises
 * @param isolation the level that must be used, absent for the best that works
 * @param shard this machine's part of the submissions
 */
record GradingOptions(
        Duration timeLimit,
        Limits limits,
        long seed,
        int jobs,
        List<Exercise> exercises,
        Optional<IsolationLevel> isolation,
        Shard shard) {

    GradingOptions {
        exercises = List.copyOf(exercises);
    }

    /** Makes the record of a run over submissions of these names. */
    RunRecord record(GradingRun run, List<String> submissions) {
        return RunRecord.of(run, timeLimit.toMillis() / 1000.0, limits.memoryMegabytes(), shard, submissions);
    }
}
