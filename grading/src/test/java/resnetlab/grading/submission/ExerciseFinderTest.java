package resnetlab.grading.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.exercise.Exercise;

class ExerciseFinderTest {

    private static final SnippetReader READER = new SnippetReader();
    private static final String METHOD = "int outputSize(int n, int f, int p, int s) { return %s; }";

    @AfterAll
    static void close() {
        READER.close();
    }

    private static Finding find(Cell... cells) {
        return find(new Document("a.ipynb", List.of(cells)));
    }

    private static Finding find(Document... documents) {
        Submission submission = new Submission("x", "x", List.of(documents));
        return new ExerciseFinder(submission, READER, name -> name.startsWith("java.")).find(Exercise.OUTPUT_SIZE);
    }

    private static Finding.Code code(String... sources) {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            cells.add(new Cell(cells.size() + 1, "", Optional.empty(), source));
        }
        return assertInstanceOf(Finding.Code.class, find(cells.toArray(Cell[]::new)));
    }

    private static String source(String... sources) {
        return code(sources).source().source();
    }

    private static Cell cell(String id, String source) {
        return new Cell(1, id, Optional.empty(), source);
    }

    private static FoundBy foundBy(Cell... cells) {
        return assertInstanceOf(Finding.Code.class, find(cells)).foundBy();
    }

    @Test
    void says_how_it_found_the_code() {
        String method = METHOD.formatted("1");
        assertEquals(FoundBy.CELL_ID, foundBy(cell("output-size-solution", "// exercise: output-size\n" + method)));
        assertEquals(FoundBy.METADATA, foundBy(new Cell(1, "x", Optional.of("output-size"), method)));
        assertEquals(FoundBy.MARKER, foundBy(cell("", "// exercise: output-size\n" + method)));
        assertEquals(FoundBy.METHOD, foundBy(cell("", "// exercise: same-padding\n" + method)));
    }

    @Test
    void finds_nothing_where_no_cell_defines_the_method() {
        assertInstanceOf(Finding.Nothing.class, find(cell("output-size-solution", "int x = outputSize(1, 1, 0, 1);")));
    }

    @Test
    void the_last_definition_wins() {
        String source = source(METHOD.formatted("1"), METHOD.formatted("2"), "int other() { return 3; }");

        assertTrue(source.contains("return 2;"));
        assertFalse(source.contains("return 1;"));
        assertFalse(source.contains("other"), "what is not needed stays out");
    }

    @Test
    void helpers_types_variables_and_imports_of_other_cells_come_along() {
        String source = source(
                "import java.util.stream.IntStream;\nimport java.sql.*;\nimport no.such.Type;\nimport no.such.*;",
                "private static final int ONE = 1;\nrecord Pair(int a, int b) {}",
                "int helper(int x) { return new Pair(x, ONE).a(); }",
                METHOD.formatted("IntStream.of(helper(n)).sum()"));

        assertTrue(source.contains("import java.util.stream.IntStream;"));
        assertTrue(source.contains("import java.sql.*;"));
        assertFalse(source.contains("no.such"));
        assertTrue(source.contains("static "), source);
        assertTrue(source.contains("record Pair") && source.contains("ONE = 1") && source.contains("int helper"));
    }

    @Test
    void magics_prints_and_statements_between_do_no_harm() {
        String source = source(
                "%maven a:b:1\nSystem.out.println(1);\n" + METHOD.formatted("7")
                        + "\nfor (int i = 0; i < 3; i++) { System.out.println(i); }\noutputSize(1, 1, 0, 1)",
                "%%loadFromPOM\n<dependency/>",
                "%%time\nint x = 3;");

        assertTrue(source.contains("return 7;"));
        assertFalse(source.contains("println"));
    }

    @Test
    void the_map_leads_back_to_cell_and_line() {
        Finding.Code code = code("int a = 1;", "// one\n\nint b = 2;\n\n" + METHOD.formatted("\n b"));
        List<String> lines = code.source().source().lines().toList();
        int line = 1 + lines.indexOf(" b; }");

        SourceMap.Place place = code.source().map().place(line).orElseThrow();

        assertEquals(2, place.cell().number());
        assertEquals(6, place.line());
        assertEquals(Optional.empty(), code.source().map().place(1));
    }

    @Test
    void var_gets_its_type_where_that_is_plain() {
        String source = source(
                "var k = 3;\nvar list = new java.util.ArrayList<String>();", METHOD.formatted("k + list.size()"));

        assertTrue(source.contains("static int k = 3;"), source);
        assertTrue(source.contains("static java.util.ArrayList<String> list"), source);
    }

    @Test
    void a_local_name_does_not_pull_in_a_variable_of_another_cell() {
        String source = source("int n = resnetlab.notebook.Show.all();", METHOD.formatted("n"));

        assertFalse(source.contains("Show"));
    }

    @Test
    void broken_code_is_handed_to_the_compiler_as_it_is() {
        String source = source("int outputSize(int n, int f, int p, int s) {\n  return (n;\n}");

        assertTrue(source.contains("return (n;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import resnetlab.exercise.Exercise;\nObject k = Exercise.OUTPUT_SIZE;",
                "import resnetlab.exercise.*;\nObject k = Exercise.OUTPUT_SIZE;",
                "Object k = resnetlab.exercise.Exercise.OUTPUT_SIZE;",
                "import static resnetlab.exercise.Exercise.OUTPUT_SIZE;\nObject k = OUTPUT_SIZE;",
                "import static resnetlab.exercise.Exercise.*;\nObject k = withId(\"x\");"
            })
    void a_solution_that_calls_the_kit_is_recognised(String variable) {
        Finding finding = find(cell("", variable), cell("", METHOD.formatted("k.hashCode()")));

        assertEquals(
                List.of("Exercise"),
                assertInstanceOf(Finding.CallsKit.class, finding).classes());
    }

    @Test
    void the_kit_elsewhere_and_the_stubs_exception_do_no_harm() {
        String source = source(
                "import resnetlab.notebook.*;\nimport resnetlab.exercise.*;\nimport resnetlab.geometry.*;\nExercise e = Exercise.OUTPUT_SIZE;",
                "int outputSize(int n, int f, int p, int s) { throw new NotAttempted(); }");

        assertTrue(source.contains("import resnetlab.notebook.NotAttempted;"));
        assertFalse(source.contains("geometry"));
    }

    @Test
    void a_class_around_the_methods_of_a_java_file_is_taken_away() {
        Document file = JavaFileReader.read(
                "A.java",
                "package my.work;\nimport java.util.*;\n/** Mine { */\npublic class Mine {\n  private final int k;\n"
                        + "  public Mine() { k = 1; }\n  public static " + METHOD.formatted("help(n)")
                        + "\n  private static int help(int x) { return x; }\n}\n");

        Finding.Code code = assertInstanceOf(Finding.Code.class, find(file));

        assertTrue(code.source().source().contains("int help(int x)"));
        assertFalse(code.source().source().contains("class Mine"));
    }

    @Test
    void of_several_documents_the_surest_counts() {
        Document byMethod = new Document("b", List.of(cell("", METHOD.formatted("1"))));
        Document byId = new Document("a", List.of(cell("output-size-solution", METHOD.formatted("2"))));

        Finding.Code code = assertInstanceOf(Finding.Code.class, find(byId, byMethod));

        assertEquals(FoundBy.CELL_ID, code.foundBy());
        assertTrue(code.source().source().contains("return 2;"));
    }

    @Test
    void of_several_documents_an_attempt_counts_before_the_notebook_as_it_was_handed_out() {
        String stub = "int outputSize(int n, int f, int p, int s) { throw new NotAttempted(); }";
        Document handedOut = new Document("a", List.of(cell("output-size-solution", stub)));
        Document attempt = new Document("b", List.of(cell("", METHOD.formatted("2"))));
        Document notFinished = new Document("b", List.of(cell("", METHOD.formatted("(2"))));

        for (Finding found : List.of(find(handedOut, attempt), find(attempt, handedOut))) {
            assertTrue(assertInstanceOf(Finding.Code.class, found)
                    .source()
                    .source()
                    .contains("return 2;"));
        }
        assertTrue(assertInstanceOf(Finding.Code.class, find(notFinished, handedOut))
                .source()
                .source()
                .contains("return (2;"));
        assertEquals(
                FoundBy.CELL_ID,
                assertInstanceOf(Finding.Code.class, find(handedOut, handedOut)).foundBy());
    }

    @Test
    void a_cell_can_replace_methods_whatever_their_parameters() {
        List<Cell> cells =
                List.of(cell("", "int half(int n, int by) { return nothing; }"), cell("", METHOD.formatted("half(n)")));
        Submission submission = new Submission("x", "x", List.of(new Document("a", cells)));
        ExerciseFinder finder = new ExerciseFinder(submission, READER, name -> true);
        ExerciseFinder replaced = finder.replacing(cell("", "int half(int n) { return n / 2; }"));

        String source = assertInstanceOf(Finding.Code.class, replaced.find(Exercise.OUTPUT_SIZE))
                .source()
                .source();
        assertTrue(source.contains("n / 2"));
        assertFalse(source.contains("nothing"));
        assertTrue(assertInstanceOf(Finding.Code.class, finder.find(Exercise.OUTPUT_SIZE))
                .source()
                .source()
                .contains("nothing"));
    }
}
