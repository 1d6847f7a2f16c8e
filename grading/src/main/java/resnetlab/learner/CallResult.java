package resnetlab.learner;

import java.util.List;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param value what the method returned
 * @param arraysAfter the arrays among the arguments, in their order, as they were after the call; absent where the method
 *     has closed one
 */
public record CallResult(Value value, List<Optional<Tensor>> arraysAfter) {

    public CallResult {
        arraysAfter = List.copyOf(arraysAfter);
    }
}
