package resnetlab.learner;

import java.util.List;
import java.util.Optional;

/** Finds and calls a learner's method: a lambda in the kernel, a method found by reflection in the autograder. */
@FunctionalInterface
public interface Binding {

    /**
     * Calls the method.
     *
     * @param method its name
     * @param arguments its arguments as Java objects: {@code Integer}, {@code int[]}, {@code NDArray}
     * @return what it returned, empty for {@code null}
     * @throws LearnerCodeException when there is no such method
     * @throws Throwable whatever the learner's code throws, not wrapped
     */
    Optional<Object> call(String method, List<Object> arguments) throws Throwable;
}
