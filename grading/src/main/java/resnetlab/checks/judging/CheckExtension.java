package resnetlab.checks.judging;

import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import resnetlab.learner.LearnerCode;

/** Hands the learner's code and the random cases of a run to its check class. */
public final class CheckExtension implements ParameterResolver {

    /** The one part of the name under which a {@link Subject} lies in the launcher session's store. */
    public static final String NAMESPACE = "resnetlab.checks";

    /** Lets a constructor know which check it is called for: each has cases of its own. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LearnerCode.class || type == Draw.class || type == Subject.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Subject subject = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(NAMESPACE))
                .get(Subject.class, Subject.class);
        Objects.requireNonNull(subject, "checks run through CheckRunner, which says whose code is checked");
        Class<?> type = parameter.getParameter().getType();
        if (type == LearnerCode.class) {
            return subject.code();
        } else if (type == Subject.class) {
            return subject;
        }
        return new Draw(
                subject.seed(),
                context.getTestMethod().map(java.lang.reflect.Method::getName).orElse(""));
    }
}
