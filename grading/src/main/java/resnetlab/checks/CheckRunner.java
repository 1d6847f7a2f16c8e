package resnetlab.checks;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import resnetlab.checks.judging.CheckExtension;
import resnetlab.checks.judging.SharedCases;
import resnetlab.checks.judging.Subject;
import resnetlab.checks.judging.Weight;
import resnetlab.exercise.Exercise;
import resnetlab.learner.LearnerCode;

/**
 * Runs the checks of an exercise on a learner's code. What does not depend on the code is computed once, so that many learners'
 * code is best judged by one of these. Threads may share it.
 */
public final class CheckRunner {

    private final long seed;
    private final SharedCases shared = new SharedCases();

    /** Runs checks whose random cases come from a seed. */
    public CheckRunner(long seed) {
        this.seed = seed;
    }

    /**
     * Returns the checks of an exercise in the order in which they run.
     *
     * @param exercise the exercise
     * @return its checks, known without running anything
     */
    public static List<PlannedCheck> plan(Exercise exercise) {
        return Stream.<Class<?>>iterate(CheckClasses.of(exercise), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparingInt(
                        method -> method.getAnnotation(Order.class).value()))
                .map(CheckRunner::planned)
                .toList();
    }

    private static PlannedCheck planned(Method method) {
        Weight weight = method.getAnnotation(Weight.class);
        String name = method.getAnnotation(DisplayName.class).value();
        return new PlannedCheck(method.getName(), name, weight == null ? 1 : weight.value());
    }

    /**
     * Runs every check of an exercise, in the calling thread.
     *
     * <p>Nothing that the learner's code does makes this method throw, and no check is forgotten: one that did not report
     * has not passed. Once the code is lost (out of time, out of memory, crashed) it is not asked again.
     *
     * @param exercise the exercise
     * @param code the learner's code
     * @return exactly one result for each planned check
     */
    public CheckReport run(Exercise exercise, LearnerCode code) {
        ResultCollector collector = new ResultCollector(plan(exercise));
        try (LauncherSession session = LauncherFactory.openSession(config())) {
            session.getStore()
                    .put(
                            Namespace.create(CheckExtension.NAMESPACE),
                            Subject.class,
                            new Subject(new CodeUntilLost(code), seed, shared));
            session.getLauncher().execute(request(exercise), collector);
        } catch (RuntimeException | Error broken) {
            collector.stop(broken);
        }
        return new CheckReport(exercise, collector.results());
    }

    /** Looks up no engines, listeners or settings on the class path: a kernel's class path is anybody's. */
    private static LauncherConfig config() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    private static LauncherDiscoveryRequest request(Exercise exercise) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .selectors(DiscoverySelectors.selectClass(CheckClasses.of(exercise)))
                .build();
    }
}
