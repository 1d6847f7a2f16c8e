package resnetlab.grading.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import resnetlab.exercise.Exercise;

/** A notebook that tools and hands have changed holds the same answer as before: nothing is lost, nothing is gained. */
class DamagedNotebookTest {

    private static final SnippetReader READER = new SnippetReader();
    private static final String HELPER = "int helper(int x) {\n    return x + 1;\n}";
    private static final String ANSWER = "int outputSize(int n, int f, int p, int s) {\n    return helper(n);\n}";
    private static final String STUB = ANSWER.replace("return helper(n);", "throw new NotAttempted();");

    @AfterAll
    static void close() {
        READER.close();
    }

    /**
     * What happens to a notebook.
     *
     * @param name in words
     * @param cells the cells that come of it
     * @param times how often the last cell comes
     */
    record Damage(String name, List<Object> cells, int times) {

        private Damage with(int otherTimes) {
            return new Damage(name, cells, otherTimes);
        }

        private byte[] notebook() throws IOException {
            List<Object> all = new ArrayList<>(cells);
            for (int i = 1; i < times; i++) {
                all.add(cells.get(cells.size() - 1));
            }
            Map<String, Object> kernel = Map.of("kernelspec", Map.of("name", "python3", "language", "cobol"));
            return new ObjectMapper().writeValueAsBytes(Map.of("metadata", kernel, "cells", all));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Damage damage(String name, Object... cells) {
        return new Damage(name, List.of(cells), 1);
    }

    static Stream<Damage> damages() {
        return Stream.of(
                damage(
                        "source as list",
                        cell(List.of("int helper(int x) {\n", "    return x + 1;\n", "}")),
                        cell(ANSWER)),
                damage("no ids", cell(HELPER), cell(ANSWER)),
                damage("equal ids", cell("output-size-solution", HELPER), cell("output-size-solution", ANSWER)),
                damage("ids that are numbers", with(cell(HELPER), "id", 7), with(cell(ANSWER), "id", Map.of())),
                damage(
                        "metadata of another kind",
                        with(cell(HELPER), "metadata", "none"),
                        with(cell(ANSWER), "metadata", List.of())),
                damage("out of order", cell(ANSWER), cell(HELPER)),
                damage("defined twice", cell(HELPER), cell(STUB), cell(ANSWER)),
                damage("helper redefined", cell(HELPER.replace("+", "-")), cell(ANSWER), cell(HELPER)),
                damage(
                        "prints between",
                        cell("System.out.println(1);\n" + HELPER + "\nhelper(3);\nint y = helper(4)"),
                        cell(ANSWER + "\ny")),
                damage("magics", cell("%maven a:b:1\n" + HELPER), cell("%%time\n" + ANSWER)),
                damage(
                        "package lines",
                        cell("package my.work;\n" + HELPER),
                        cell("package my.work; // mine\n\n" + ANSWER)),
                damage("windows lines", cell(HELPER.replace("\n", "\r\n")), cell(ANSWER.replace("\n", "\r\n"))),
                damage("null characters", cell(HELPER.replace("+", "\0+")), cell("\0" + ANSWER)),
                damage(
                        "broken cells between",
                        cell(HELPER),
                        cell("int broken( {"),
                        cell("}}}"),
                        7,
                        List.of(),
                        cell(ANSWER)),
                damage("outputs nested deeply", cell(HELPER), with(cell(ANSWER), "outputs", nested(500))),
                damage(
                                "outputs of 50 megabytes",
                                cell(HELPER),
                                with(cell(ANSWER), "outputs", List.of("x".repeat(1 << 20))))
                        .with(50));
    }

    private static Map<String, Object> cell(Object source) {
        return Map.of("cell_type", "code", "source", source);
    }

    private static Map<String, Object> cell(String id, String source) {
        return with(cell(source), "id", id);
    }

    private static Map<String, Object> with(Map<String, Object> cell, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(cell);
        more.put(name, value);
        return more;
    }

    private static List<Object> nested(int depth) {
        List<Object> list = List.of();
        for (int i = 0; i < depth; i++) {
            list = List.of(list);
        }
        return list;
    }

    private static List<String> answer(byte[] notebook) throws UnreadableException {
        Submission submission = new Submission("x", "x", List.of(SubmissionReader.document("a.ipynb", notebook)));
        Finding finding = new ExerciseFinder(submission, READER, name -> false).find(Exercise.OUTPUT_SIZE);
        return assertInstanceOf(Finding.Code.class, finding)
                .source()
                .source()
                .lines()
                .filter(line -> line.startsWith("    return"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void holds_the_same_answer(Damage damage) throws Exception {
        assertEquals(List.of("    return helper(n);", "    return x + 1;"), answer(damage.notebook()));
    }

    private static String text(Damage damage) throws IOException {
        return new String(damage.notebook(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-Infinity", "\"\t\"", "1e999", "\"\\ud83d\""})
    void what_json_does_not_allow_but_tools_write_does_no_harm(String value) throws Exception {
        String notebook = text(damage("odd value", cell(HELPER), cell(ANSWER)))
                .replace("\"cells\"", "\"odd\": " + value + ", \"cells\"");

        assertEquals(2, answer(notebook.getBytes(StandardCharsets.UTF_8)).size());
    }

    @Test
    void a_notebook_cut_off_anywhere_is_refused() throws Exception {
        String notebook = text(damage("cut off", with(cell(ANSWER), "id", "a")));

        for (int length = 1; length < notebook.length(); length += 7) {
            byte[] cut = notebook.substring(0, length).getBytes(StandardCharsets.UTF_8);
            assertTrue(assertThrows(UnreadableException.class, () -> SubmissionReader.document("a.ipynb", cut))
                    .sentence()
                    .contains("breaks off"));
        }
    }

    @Test
    void millions_of_cells_are_refused_before_they_fill_the_memory() {
        byte[] notebook = ("{\"cells\": [" + "[],".repeat(5 << 20) + "0]}").getBytes(StandardCharsets.US_ASCII);

        assertTrue(assertThrows(UnreadableException.class, () -> SubmissionReader.document("a.ipynb", notebook))
                .sentence()
                .contains("more than " + Bounds.CELLS + " cells"));
    }

    @Test
    void the_metadata_of_a_check_cell_claims_no_solution() throws Exception {
        Map<String, Object> ours = Map.of("resnetlab", Map.of("role", "check", "exercise", "output-size"));
        String notebook =
                new ObjectMapper().writeValueAsString(Map.of("cells", List.of(with(cell(ANSWER), "metadata", ours))));

        Document document = SubmissionReader.document("a.ipynb", notebook.getBytes(StandardCharsets.UTF_8));

        assertEquals(Optional.empty(), document.cells().get(0).solves());
    }
}
