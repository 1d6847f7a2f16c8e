package resnetlab.checks;

import java.util.Optional;
import resnetlab.notebook.Exercise;

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
}
