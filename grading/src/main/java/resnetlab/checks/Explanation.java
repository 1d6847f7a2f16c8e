package resnetlab.checks;

import java.util.List;
import resnetlab.exercise.Exercise;

/**
 * What an instructor wants to know of an exercise.
 *
 * @param exercise the exercise
 * @param example a call and what it gives, with the reason
 * @param plan the checks, in the order in which they run
 * @param hints what a learner is told, one after another
 * @param afterwards what a learner takes along
 */
public record Explanation(
        Exercise exercise, String example, List<PlannedCheck> plan, List<String> hints, String afterwards) {

    public Explanation {
        plan = List.copyOf(plan);
        hints = List.copyOf(hints);
    }

    /** Explains an exercise. */
    public static Explanation of(Exercise exercise) {
        Guide guide = Guide.of(exercise);
        return new Explanation(
                exercise, guide.example(), CheckRunner.plan(exercise), guide.hints(), guide.explanation());
    }
}
