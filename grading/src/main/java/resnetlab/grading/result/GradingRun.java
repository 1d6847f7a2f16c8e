package resnetlab.grading.result;

import java.util.List;
import resnetlab.exercise.Exercise;
import resnetlab.grading.isolation.IsolationLevel;

/**
 * What all submissions of a run have in common.
 *
 * @param kit the kit's version
 * @param seed where the random cases come from
 * @param isolation how learner code was walled in
 * @param exercises the exercises that were graded
 */
public record GradingRun(String kit, long seed, IsolationLevel isolation, List<Exercise> exercises) {

    public GradingRun {
        exercises = List.copyOf(exercises);
    }

    /** Returns the points that a submission can earn. */
    public int max() {
        return exercises.stream().mapToInt(Exercise::points).sum();
    }
}
