package resnetlab.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import resnetlab.exercise.Exercise;
import resnetlab.grading.submission.Cell;
import resnetlab.grading.submission.Document;
import resnetlab.grading.submission.ExerciseFinder;
import resnetlab.grading.submission.ExerciseSource;
import resnetlab.grading.submission.Finding;
import resnetlab.grading.submission.SnippetReader;
import resnetlab.grading.submission.Submission;

class CompileServiceTest {

    private static final SnippetReader READER = new SnippetReader();
    private static final CompileService SERVICE = new CompileService(List.of(), Duration.ofSeconds(20));
    private static final String OUTPUT_SIZE = "int outputSize(int n, int f, int p, int s) {\n  return %s;\n}";
    private static final String SAME_PADDING = "int[] samePadding(int n, int f, int s) {\n  return %s;\n}";

    @AfterAll
    static void close() {
        READER.close();
    }

    private static Map<String, Compilation> compile(String... cells) throws InterruptedException {
        List<Cell> all = new ArrayList<>();
        for (String source : cells) {
            all.add(new Cell(all.size() + 1, "", Optional.empty(), source));
        }
        Submission submission = new Submission("x", "x", List.of(new Document("x", all)));
        ExerciseFinder finder = new ExerciseFinder(submission, READER, SERVICE::sees);
        List<ExerciseSource> sources = new ArrayList<>();
        for (Exercise exercise : List.of(Exercise.OUTPUT_SIZE, Exercise.SAME_PADDING)) {
            if (finder.find(exercise) instanceof Finding.Code code) {
                sources.add(code.source());
            }
        }
        return SERVICE.compile(sources);
    }

    private static String problem(String... cells) throws InterruptedException {
        return assertInstanceOf(Compilation.Problems.class, compile(cells).get("outputSize"))
                .sentences()
                .get(0);
    }

    private static void assertSays(String words, String problem) {
        assertTrue(problem.contains(words), problem);
    }

    @Test
    void what_compiles_becomes_classes() throws InterruptedException {
        Map<String, Compilation> results = compile(OUTPUT_SIZE.formatted("n"), SAME_PADDING.formatted("null"));

        Compilation.Classes classes = assertInstanceOf(Compilation.Classes.class, results.get("outputSize"));
        assertTrue(classes.classes().containsKey("submission.outputSize.Submission$"));
        assertEquals(classes, results.get("samePadding"));
    }

    @Test
    void one_exercise_that_does_not_compile_does_not_spoil_another() throws InterruptedException {
        Map<String, Compilation> results = compile(OUTPUT_SIZE.formatted("n"), SAME_PADDING.formatted("nothing"));

        assertInstanceOf(Compilation.Classes.class, results.get("outputSize"));
        assertEquals(
                List.of("Cell 2, line 2: cannot find symbol; symbol: variable nothing"),
                assertInstanceOf(Compilation.Problems.class, results.get("samePadding"))
                        .sentences());
    }

    @Test
    void errors_name_cell_and_line() throws InterruptedException {
        assertSays("Cell 2, line 2: ')'", problem("int a;", OUTPUT_SIZE.formatted("(n")));
        assertSays("end of file", problem("int a;", "int outputSize(int n, int f, int p, int s) {\n  return n;"));
        assertSays("Cell 1, line 3: incompatible types", problem("x();\n" + OUTPUT_SIZE.formatted("\"a\"")));
    }

    @Test
    void a_syntax_error_stands_alone_and_nothing_is_said_twice() throws InterruptedException {
        String forgotten = "int outputSize(int n, int f, int p, int s) {\n  Unknown x = null\n  return n;\n}";
        assertEquals(
                List.of("Cell 1, line 2: ';' expected"),
                assertInstanceOf(Compilation.Problems.class, compile(forgotten).get("outputSize"))
                        .sentences());
        assertEquals(
                List.of("Cell 1, line 2: cannot find symbol; symbol: variable t"),
                assertInstanceOf(
                                Compilation.Problems.class,
                                compile(OUTPUT_SIZE.formatted("t + t")).get("outputSize"))
                        .sentences());
    }

    @Test
    void the_kits_library_is_not_visible() throws InterruptedException {
        assertSays(
                "does not exist",
                problem(OUTPUT_SIZE.formatted("Class.forName(resnetlab.grading.nothing.Here.class)")));
        assertTrue(SERVICE.sees("java.util"));
        assertTrue(!SERVICE.sees("resnetlab.notebook"));
    }

    @Test
    void a_constant_that_would_fill_the_memory_is_refused() throws InterruptedException {
        StringBuilder cell = new StringBuilder("final String a0 = \"0123456789\";\n");
        for (int i = 1; i < 40; i++) {
            cell.append("final String a%d = a%d + a%d;\n".formatted(i, i - 1, i - 1));
        }

        assertTrue(
                problem(cell.toString(), OUTPUT_SIZE.formatted("a39.length()")).contains("too much code"));
    }

    @Test
    void loops_written_as_lambdas_compile() throws InterruptedException {
        StringBuilder loops = new StringBuilder("new int[] {n};\n");
        for (int i = 0; i < 7; i++) {
            loops.append("java.util.stream.IntStream.range(0, 2).forEach(i")
                    .append(i)
                    .append(" -> ");
        }
        loops.append("n0[0] += i6").append(")".repeat(7)).append(";\n  return n0[0]");
        String method = OUTPUT_SIZE.formatted(loops).replace("return new", "int[] n0 = new");

        assertInstanceOf(Compilation.Classes.class, compile(method).get("outputSize"));
    }

    @Test
    void conditionals_in_a_chain_of_calls_compile() throws InterruptedException {
        String chain = "new StringBuilder()" + ".append(n > 1 ? 1 : 2)".repeat(20) + ".length()";

        assertInstanceOf(
                Compilation.Classes.class, compile(OUTPUT_SIZE.formatted(chain)).get("outputSize"));
    }

    @Test
    void code_that_is_nested_too_deeply_is_refused() throws InterruptedException {
        String deep = "(".repeat(20_000) + "n" + ")".repeat(20_000);

        assertInstanceOf(
                Compilation.Problems.class, compile(OUTPUT_SIZE.formatted(deep)).get("outputSize"));
    }

    @Test
    void a_compiler_that_does_not_finish_is_given_up() throws InterruptedException {
        assertGivesUp(new CompileService(List.of(), Duration.ofNanos(1)), OUTPUT_SIZE.formatted("n"));
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_19)
    void a_compiler_that_was_given_up_takes_no_more_time() throws InterruptedException {
        String slow = "Math.max(n > 1 ? ".repeat(7) + "n" + " : 2, 3)".repeat(7);
        assertGivesUp(
                new CompileService(List.of(), Duration.ofMillis(300)),
                OUTPUT_SIZE.formatted(String.join(" + ", Collections.nCopies(200, slow))));

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("compile")) {
                thread.join(Duration.ofSeconds(10).toMillis());
                assertFalse(thread.isAlive(), "it would take more than a minute");
            }
        }
    }

    private static void assertGivesUp(CompileService hurried, String method) throws InterruptedException {
        Submission submission = new Submission(
                "x", "x", List.of(new Document("x", List.of(new Cell(1, "", Optional.empty(), method)))));
        Finding finding = new ExerciseFinder(submission, READER, name -> true).find(Exercise.OUTPUT_SIZE);
        ExerciseSource source = assertInstanceOf(Finding.Code.class, finding).source();

        Compilation result = hurried.compile(List.of(source)).get("outputSize");

        assertTrue(assertInstanceOf(Compilation.Problems.class, result)
                .sentences()
                .get(0)
                .contains("did not finish"));
    }
}
