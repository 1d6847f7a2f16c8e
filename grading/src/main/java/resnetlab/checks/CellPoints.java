package resnetlab.checks;

import resnetlab.exercise.Exercise;
import resnetlab.learner.Binding;
import resnetlab.learner.DirectLearnerCode;

/** Gives the points of an exercise to a cell of a notebook, for graders that read a cell's last value, such as nbgrader. */
public final class CellPoints {

    private CellPoints() {}

    /**
     * Runs the checks on the method that stands in the kernel. The learner's code runs in this very process, so that it can do
     * what it likes to the points; the autograder is there to be trusted.
     *
     * @param id the id of the exercise
     * @param seed where the random cases come from; the autograder gives the same points for the same seed
     * @param binding calls the method
     * @return the points earned, 0 for a solution that uses the kit's own library
     * @throws IllegalArgumentException when there is no exercise with this id
     */
    public static double of(String id, long seed, Binding binding) {
        return of(id, seed, binding, new KernelSource());
    }

    static double of(String id, long seed, Binding binding, KitUse kit) {
        Exercise exercise = Exercise.withId(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no exercise \"" + id + "\"; the exercises are "
                                + Exercise.graded().stream().map(Exercise::id).toList() + "."));
        if (kit.in(exercise).isPresent()) {
            return 0;
        }
        try (DirectLearnerCode code = new DirectLearnerCode(binding)) {
            return new CheckRunner(seed).run(exercise, code).score();
        }
    }
}
