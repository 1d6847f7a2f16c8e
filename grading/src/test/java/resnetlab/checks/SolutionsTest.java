package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.notebook.Misconception;

/** Right solutions get all points; wrong ones lose some and are told which mistake it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SolutionsTest {

    private static final long[] SEEDS = {1, 20_260_101};

    private final List<String> rows = new ArrayList<>();

    private CheckReport run(Solution solution, long seed) throws Exception {
        long start = System.nanoTime();
        CheckReport report = CheckRunner.run(solution.exercise(), Compiled.code(solution), seed);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (seed == SEEDS[0]) {
            rows.add(row(solution, report, seconds));
        }
        return report;
    }

    private static String row(Solution solution, CheckReport report, double seconds) {
        String marks = report.results().stream()
                .map(result -> switch (result.status()) {
                    case PASSED -> "\u2713";
                    case FAILED -> "\u2717";
                    case NOT_RUN -> "-";
                })
                .collect(Collectors.joining(" "));
        String names = report.results().stream()
                .flatMap(result -> result.misconception().stream())
                .map(Misconception::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.2f of %d | %s | %s | %.2f |",
                solution,
                marks,
                report.score(),
                report.exercise().points(),
                solution.mistake().map(Misconception::name).orElse(""),
                names,
                seconds);
    }

    @AfterAll
    void keep_the_matrix() throws IOException {
        rows.add(0, "| solution | checks | points | mistake | named | seconds |");
        rows.add(1, "|---|---|---|---|---|---|");
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "solutions-matrix.md"), rows);
    }

    @ParameterizedTest
    @MethodSource("resnetlab.checks.Solution#right")
    void gives_right_solutions_all_points(Solution solution) throws Exception {
        for (long seed : SEEDS) {
            CheckReport report = run(solution, seed);

            assertEquals(ExerciseStatus.CORRECT, report.status(), () -> words(report));
            assertEquals(solution.exercise().points(), report.score());
        }
    }

    @ParameterizedTest
    @MethodSource("resnetlab.checks.Solution#wrong")
    void names_the_mistake_of_wrong_solutions(Solution solution) throws Exception {
        for (long seed : SEEDS) {
            CheckReport report = run(solution, seed);

            assertNotEquals(ExerciseStatus.CORRECT, report.status(), () -> solution + " passed everything");
            List<Optional<Misconception>> named =
                    report.results().stream().map(CheckResult::misconception).toList();
            assertTrue(solution.mistake().isPresent(), () -> solution + " does not say which mistake it makes");
            assertTrue(named.contains(solution.mistake()), () -> words(report));
        }
    }

    private static String words(CheckReport report) {
        return report.results().stream()
                .map(result -> result.check().id() + ": " + result.status() + " " + result.message() + " "
                        + result.misconception())
                .collect(Collectors.joining("\n"));
    }
}
