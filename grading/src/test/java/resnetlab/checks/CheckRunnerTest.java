package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.learner.Binding;
import resnetlab.learner.DirectLearnerCode;
import resnetlab.learner.Failure;
import resnetlab.learner.LearnerCode;
import resnetlab.learner.LearnerCodeException;
import resnetlab.notebook.NotAttempted;

class CheckRunnerTest {

    private static final long SEED = 7;

    private interface Size {
        int of(int n, int f, int p, int s);
    }

    private static LearnerCode code(Binding binding) {
        return new DirectLearnerCode(binding);
    }

    private static CheckReport outputSize(Size size) {
        return new CheckRunner(SEED)
                .run(
                        Exercise.OUTPUT_SIZE,
                        code((method, a) ->
                                Optional.of(size.of((int) a.get(0), (int) a.get(1), (int) a.get(2), (int) a.get(3)))));
    }

    private static int right(int n, int f, int p, int s) {
        if (n < 1 || f < 1 || p < 0 || s < 1 || f > n + 2 * p) {
            throw new IllegalArgumentException("no window fits");
        }
        return (n + 2 * p - f) / s + 1;
    }

    private static CheckResult result(CheckReport report, String id) {
        return report.results().stream()
                .filter(result -> result.check().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void plans_every_check_with_a_sentence_an_order_and_a_weight(Exercise exercise) {
        List<PlannedCheck> plan = CheckRunner.plan(exercise);
        List<Method> methods = new ArrayList<>();
        for (Class<?> type = CheckClasses.of(exercise); type != Object.class; type = type.getSuperclass()) {
            methods.addAll(List.of(type.getDeclaredMethods()));
        }
        List<Method> tests = methods.stream()
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();

        assertEquals(tests.size(), plan.size());
        assertEquals(
                plan.size(), new HashSet<>(plan.stream().map(PlannedCheck::id).toList()).size());
        assertEquals(
                plan.size(),
                new HashSet<>(tests.stream()
                                .map(test -> test.getAnnotation(Order.class).value())
                                .toList())
                        .size());
        for (Method test : tests) {
            assertTrue(test.isAnnotationPresent(DisplayName.class), () -> test + " has no sentence");
        }
    }

    @Test
    void gives_all_points_for_a_right_method() {
        CheckReport report = outputSize(CheckRunnerTest::right);

        assertEquals(ExerciseStatus.CORRECT, report.status(), () -> report.toString());
        assertEquals(1.0, report.score());
    }

    @Test
    void says_what_was_computed_and_names_the_belief() {
        CheckReport report = outputSize((n, f, p, s) -> {
            right(n, f, p, s);
            return (n + 2 * p - f + s - 1) / s + 1;
        });

        CheckResult rest = result(report, "stride_that_leaves_a_rest");
        assertEquals(CheckStatus.FAILED, rest.status());
        assertEquals("outputSize(n = 224, f = 7, p = 3, s = 2) gave 113; the right answer is 112.", rest.message());
        assertEquals(Optional.of(Misconception.ROUNDED_UP), rest.misconception());
        assertEquals(ExerciseStatus.PARTIAL, report.status());
    }

    @Test
    void gives_no_point_to_a_method_that_refuses_everything() {
        CheckReport report = outputSize((n, f, p, s) -> {
            throw new IllegalArgumentException();
        });

        assertEquals(0.0, report.score());
        assertEquals(ExerciseStatus.INCORRECT, report.status());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {-1, 0, 1, 3, 5, 112})
    void gives_no_point_to_a_constant(int constant) {
        assertEquals(0.0, outputSize((n, f, p, s) -> constant).score());
    }

    @Test
    void tells_a_stub_from_a_mistake() {
        CheckReport report = outputSize((n, f, p, s) -> {
            throw new NotAttempted();
        });

        assertEquals(ExerciseStatus.NOT_ATTEMPTED, report.status());
        assertEquals(0.0, report.score());
    }

    @Test
    void explains_endless_recursion_in_words() {
        CheckReport report = outputSize(CheckRunnerTest::endless);

        assertTrue(report.results().get(0).message().contains("calls itself without an end"), report::toString);
        assertEquals(ExerciseStatus.INCORRECT, report.status());
    }

    private static int endless(int n, int f, int p, int s) {
        return f < 0 ? n : 1 + endless(n == Integer.MAX_VALUE ? 1 : n + 1, f, p, s);
    }

    @Test
    void stops_asking_code_that_is_lost_and_keeps_what_had_passed() {
        int[] calls = {0};
        LearnerCode direct = code((method, a) -> {
            if ((int) a.get(3) > 1) {
                calls[0]++;
                throw new LearnerCodeException(new Failure.Lost(Failure.Lost.Cause.TIMEOUT));
            }
            return Optional.of(right((int) a.get(0), (int) a.get(1), (int) a.get(2), (int) a.get(3)));
        });

        CheckReport report = new CheckRunner(SEED).run(Exercise.OUTPUT_SIZE, direct);

        assertEquals(1, calls[0]);
        assertEquals(ExerciseStatus.TIMEOUT, report.status());
        List<CheckStatus> statuses =
                report.results().stream().map(CheckResult::status).toList();
        assertEquals(CheckStatus.PASSED, statuses.get(0));
        assertEquals(CheckStatus.FAILED, statuses.get(1));
        assertTrue(statuses.subList(2, statuses.size()).stream().allMatch(CheckStatus.NOT_RUN::equals));
        assertTrue(report.score() > 0 && report.score() < 1);
    }

    @Test
    void keeps_runs_apart_that_happen_at_the_same_time() throws Exception {
        Callable<CheckReport> good = () -> outputSize(CheckRunnerTest::right);
        Callable<CheckReport> bad = () -> outputSize((n, f, p, s) -> -1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<CheckReport>> futures = threads.invokeAll(List.of(good, bad, good, bad, good, bad, good, bad));
            for (int i = 0; i < futures.size(); i++) {
                assertEquals(i % 2 == 0 ? 1.0 : 0.0, futures.get(i).get().score());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void repeats_itself_for_the_same_seed() {
        assertEquals(outputSize((n, f, p, s) -> n), outputSize((n, f, p, s) -> n));
    }
}
