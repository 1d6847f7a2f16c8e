package resnetlab.learner;

import java.util.List;

/**
 * A call of a learner's method.
 *
 * @param method the method's name
 * @param arguments its arguments, in order; their kinds decide which overload is meant
 */
public record Invocation(String method, List<Value> arguments) {

    public Invocation {
        arguments = List.copyOf(arguments);
    }

    /** Makes a call of {@code method} with these arguments. */
    public static Invocation of(String method, Value... arguments) {
        return new Invocation(method, List.of(arguments));
    }
}
