package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.exercise.Exercise;
import resnetlab.figures.Figure;
import resnetlab.notebook.NotAttempted;
import resnetlab.notebook.Progress;

class CheckTest {

    private static final String PLACE = "resnetlab.progress";

    @TempDir
    Path folder;

    @BeforeEach
    void keep_progress_in_the_temporary_folder() {
        System.setProperty(PLACE, folder.resolve("progress.properties").toString());
    }

    @AfterEach
    void forget_it() {
        System.clearProperty(PLACE);
    }

    private static Figure outputSize(Check.OutputSize method) {
        return Check.figure(
                Exercise.OUTPUT_SIZE,
                (name, a) -> Optional.of(method.apply((int) a.get(0), (int) a.get(1), (int) a.get(2), (int) a.get(3))),
                exercise -> Optional.empty());
    }

    private static int right(int n, int f, int p, int s) {
        if (n < 1 || f < 1 || p < 0 || s < 1 || f > n + 2 * p) {
            throw new IllegalArgumentException();
        }
        return (n + 2 * p - f) / s + 1;
    }

    private static Progress.Standing standing() {
        return Progress.ofThisFolder().standing(Exercise.OUTPUT_SIZE);
    }

    private static void assertTextBegins(String beginning, Figure figure) {
        assertTrue(figure.text().startsWith(beginning), figure.text());
    }

    @Test
    void explains_a_right_solution_and_keeps_it() {
        Figure figure = outputSize(CheckTest::right);

        assertEquals("output-size: correct, 1 of 1 point.", figure.text());
        assertTrue(figure.html().contains("Right: The output size"), figure.html());
        assertTrue(figure.html().contains("ResNet-50 halves"), "no explanation");
        assertFalse(figure.html().contains("<details"), "hints are of no use any more");
        assertEquals(Progress.Standing.SOLVED, standing());
    }

    @Test
    void names_the_belief_behind_a_partly_right_solution_and_offers_three_hints() {
        Figure figure = outputSize((n, f, p, s) -> {
            right(n, f, p, s);
            return (n + 2 * p - f + s - 1) / s + 1;
        });

        assertTextBegins("output-size: partly right, 5 of 7 checks passed, about 0.6 of 1 point.", figure);
        assertTrue(figure.text().contains("gave 113; the right answer is 112. Rounded up:"), figure.text());
        assertEquals(3, figure.html().split("<details", -1).length - 1);
        assertTrue(figure.html().contains("the last"), "the last hint is not marked");
        assertTrue(figure.html().contains("\u2717 failed") && figure.html().contains("\u2713 passed"));
        assertEquals(Progress.Standing.TRIED, standing());
    }

    @Test
    void tells_wrong_from_error() {
        assertTextBegins("output-size: wrong, 0 of 1 point.", outputSize((n, f, p, s) -> 0));
        Figure error = outputSize((n, f, p, s) -> {
            throw new IllegalStateException("a <b> & c");
        });
        assertTextBegins("output-size: error, 0 of 1 point.", error);
        assertTrue(error.html().contains("a &lt;b&gt; &amp; c"), "learners' text must be escaped");
    }

    @Test
    void tells_a_stub_that_waits() {
        Figure figure = outputSize((n, f, p, s) -> {
            throw new NotAttempted();
        });

        assertEquals("output-size: not attempted, 0 of 1 point.", figure.text());
        assertEquals(Progress.Standing.NOT_ATTEMPTED, standing());
    }

    @Test
    void refuses_a_right_answer_that_calls_the_kit() {
        Figure figure = Check.figure(
                Exercise.OUTPUT_SIZE,
                (name, a) -> Optional.of(right((int) a.get(0), (int) a.get(1), (int) a.get(2), (int) a.get(3))),
                exercise -> Optional.of("resnetlab.geometry.Axis"));

        assertTextBegins("output-size: wrong, 0 of 1 point. Your solution uses `resnetlab.geometry.Axis`", figure);
        assertEquals(Progress.Standing.TRIED, standing());
    }

    @Test
    void prints_where_no_kernel_listens_and_never_throws() {
        PrintStream console = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Check.outputSize(CheckTest::right);
            Check.samePadding((n, f, s) -> new int[] {0});
            Check.identityBlock((f, filters) -> {
                throw new StackOverflowError();
            });
        } finally {
            System.setOut(console);
        }
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(3, lines.size(), lines::toString);
        assertEquals("output-size: correct, 1 of 1 point.", lines.get(0));
        assertTrue(lines.get(1)
                .startsWith("same-padding: wrong, 0 of 1 point. samePadding(n = 5, f = 3, s = 1) gave [0];"));
        assertTrue(lines.get(2).startsWith("identity-block: error, 0 of 10 points."), lines.get(2));
        assertTrue(lines.get(2).contains("calls itself without an end"), lines.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void has_a_guide_for_every_exercise(Exercise exercise) {
        Guide guide = Guide.of(exercise);

        assertEquals(3, guide.hints().size());
        assertFalse(guide.explanation().isBlank());
        assertFalse(guide.example().isBlank());
    }
}
