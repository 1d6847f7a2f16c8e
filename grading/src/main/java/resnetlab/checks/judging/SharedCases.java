package resnetlab.checks.judging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Cases that take long to compute and do not depend on the code under test: computed once for a runner. Threads may share it. */
public final class SharedCases {

    private final Map<Class<?>, Object> cases = new HashMap<>();

    /** Returns the cases of a kind, computing them when nobody has asked before. */
    public synchronized <T> T of(Class<T> kind, Supplier<T> first) {
        return kind.cast(cases.computeIfAbsent(kind, unknown -> first.get()));
    }
}
