package resnetlab.checks.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import resnetlab.learner.BlockDescription;
import resnetlab.learner.CallResult;
import resnetlab.learner.Construction;
import resnetlab.learner.Experiment;
import resnetlab.learner.Failure;
import resnetlab.learner.Invocation;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.learner.Observation;

class CheckExtensionTest {

    private static final Map<String, Integer> DRAWN = new ConcurrentHashMap<>();

    /** Two checks that draw in their constructor's sequence. */
    @Checks
    static class TwoChecks {
        private final Draw draw;

        TwoChecks(Draw draw) {
            this.draw = draw;
        }

        @Test
        @Order(1)
        void first(TestInfo info) {
            note(info);
        }

        @Test
        @Order(2)
        void second(TestInfo info) {
            note(info);
        }

        private void note(TestInfo info) {
            DRAWN.put(info.getDisplayName(), draw.between(0, Integer.MAX_VALUE - 1));
        }
    }

    private static final LearnerCode NOBODY = new LearnerCode() {
        @Override
        public CallResult call(Invocation invocation) {
            throw new LearnerCodeException(new Failure.Missing("call"));
        }

        @Override
        public BlockDescription describe(Construction construction) {
            throw new LearnerCodeException(new Failure.Missing("describe"));
        }

        @Override
        public Observation observe(Experiment experiment) {
            throw new LearnerCodeException(new Failure.Missing("observe"));
        }
    };

    private static Map<String, Integer> run(long seed) {
        DRAWN.clear();
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getStore()
                    .put(
                            Namespace.create(CheckExtension.NAMESPACE),
                            Subject.class,
                            new Subject(NOBODY, seed, new SharedCases()));
            session.getLauncher()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .enableImplicitConfigurationParameters(false)
                            .selectors(DiscoverySelectors.selectClass(TwoChecks.class))
                            .build());
        }
        return Map.copyOf(DRAWN);
    }

    @Test
    void each_check_draws_cases_of_its_own_and_the_same_ones_again() {
        Map<String, Integer> drawn = run(7);

        assertEquals(2, drawn.size());
        assertNotEquals(
                Objects.requireNonNull(drawn.get("first(TestInfo)")),
                Objects.requireNonNull(drawn.get("second(TestInfo)")));
        assertEquals(drawn, run(7));
        assertNotEquals(drawn, run(8));
    }
}
