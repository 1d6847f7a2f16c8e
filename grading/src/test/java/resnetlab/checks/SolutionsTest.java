package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;

/** Right solutions get all points; wrong ones lose some and are told which mistake it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class SolutionsTest {

    private static final List<Long> SEEDS = List.of(1L, 20_260_101L);
    private static final Path PUBLISHED = Path.of("MATRIX.md");
    private static final Path FRESH = Path.of("target", "MATRIX.md");

    private final Compiled compiled;
    private final Map<Long, CheckRunner> runners = new ConcurrentHashMap<>();
    private final SortedMap<String, String> rows = new ConcurrentSkipListMap<>();

    SolutionsTest() throws IOException {
        compiled =
                Compiled.all(Stream.concat(Solution.right(), Solution.wrong()).toList());
    }

    /** Two seeds; a whole network takes its time and gets one. */
    private static List<Long> seeds(Solution solution) {
        return solution.exercise() == Exercise.RESNET50 ? SEEDS.subList(0, 1) : SEEDS;
    }

    private CheckReport run(Solution solution, long seed) throws Exception {
        CheckReport report =
                runners.computeIfAbsent(seed, CheckRunner::new).run(solution.exercise(), compiled.codeOf(solution));
        if (seed == SEEDS.get(0)) {
            rows.put(solution.toString(), row(solution, report));
        }
        return report;
    }

    private static String row(Solution solution, CheckReport report) {
        long passed = report.results().stream()
                .filter(result -> result.status() == CheckStatus.PASSED)
                .count();
        String named = report.results().stream()
                .flatMap(result -> result.misconception().stream())
                .distinct()
                .map(Misconception::title)
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "| %s | %d of %d | %.2f of %d | %s | %s |",
                solution,
                passed,
                report.results().size(),
                report.score(),
                report.exercise().points(),
                solution.mistake().map(Misconception::title).orElse(""),
                named);
    }

    private static final String HEAD = """
            # What the checks say of every solution in `grading/solutions`

            Made by a test, which fails when this file is out of date. Right solutions get all points; wrong ones lose some, and at
            least one check names the mistake that was made. The first line of a wrong solution's file says which one that is.

            | solution | checks passed | points | mistake | named by the checks |
            |---|---|---|---|---|
            """;

    @AfterAll
    void published_matrix_is_what_the_checks_say() throws IOException {
        long all = Stream.concat(Solution.right(), Solution.wrong()).count();
        if (rows.size() < all) {
            return; // only some solutions were asked for
        }
        String matrix = HEAD + String.join("\n", rows.values()) + "\n";
        Files.createDirectories(FRESH.getParent());
        Files.writeString(FRESH, matrix);
        assertEquals(
                matrix,
                Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "",
                "The published matrix is out of date. Mend it with: cp grading/target/MATRIX.md grading/MATRIX.md");
    }

    @ParameterizedTest
    @MethodSource("resnetlab.checks.Solution#right")
    void gives_right_solutions_all_points(Solution solution) throws Exception {
        for (long seed : seeds(solution)) {
            CheckReport report = run(solution, seed);

            assertEquals(ExerciseStatus.CORRECT, report.status(), () -> words(report));
            assertEquals(solution.exercise().points(), report.score());
        }
    }

    @ParameterizedTest
    @MethodSource("resnetlab.checks.Solution#wrong")
    void names_the_mistake_of_wrong_solutions(Solution solution) throws Exception {
        for (long seed : seeds(solution)) {
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
