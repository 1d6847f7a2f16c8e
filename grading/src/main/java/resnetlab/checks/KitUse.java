package resnetlab.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import resnetlab.exercise.Exercise;

/** Tells whether a solution calls the kit's own library, which graded code cannot. */
@FunctionalInterface
public interface KitUse {

    /**
     * Looks at the solution as it stands.
     *
     * @param exercise the exercise
     * @return the name of what it uses of the kit; empty when nothing, or when the solution's text cannot be seen
     */
    Optional<String> in(Exercise exercise);

    /** Says what is wrong with calling the kit, whose classes are named by their simple or their full names. */
    static String sentence(List<String> classes) {
        String names = classes.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return "Your solution uses " + names
                + ", which belongs to this kit. Graded code sees Java and DJL alone: build it from" + " them.";
    }
}
