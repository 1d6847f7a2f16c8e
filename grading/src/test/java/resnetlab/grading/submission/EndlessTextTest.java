package resnetlab.grading.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts that take time or memory out of all proportion; each is read, or refused, at once. */
class EndlessTextTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String RIGHT = "int outputSize(int n, int f, int p, int s) { return 1; }";

    private static CellContent read(String cell) {
        return assertTimeoutPreemptively(SOON, () -> {
            try (SnippetReader reader = new SnippetReader()) {
                return reader.read(cell);
            }
        });
    }

    @Test
    void blank_lines_before_a_method_do_no_harm() {
        CellContent content = read("\n".repeat(60_000) + RIGHT);

        assertEquals("outputSize", content.definitions().get(0).name());
    }

    @Test
    void a_cell_of_very_many_statements_is_left_unread_from_some_place_on() {
        CellContent content = read("a=1;\n".repeat(12_000) + RIGHT);

        assertTrue(content.definitions().isEmpty());
        assertFalse(content.unread().isEmpty());
    }

    @Test
    void thousands_of_variables_in_one_statement_are_not_kept() {
        String names = IntStream.range(0, 9_000).mapToObj(i -> "a" + i).collect(Collectors.joining(","));

        assertTrue(read("int " + names + ";").definitions().isEmpty());
    }

    @Test
    void one_endless_word_does_no_harm() {
        assertTrue(read("x".repeat(65_000)).definitions().isEmpty());
        assertTimeoutPreemptively(SOON, () -> assertFalse(MethodMention.defines("x".repeat(250_000), "outputSize")));
    }

    @Test
    void a_java_file_with_too_much_text_is_refused_in_words() {
        byte[] text = ("\n".repeat(2 << 20) + RIGHT).getBytes(StandardCharsets.UTF_8);

        UnreadableException refused = assertTimeoutPreemptively(
                SOON,
                () -> assertThrows(UnreadableException.class, () -> SubmissionReader.document("Solution.java", text)));

        assertTrue(refused.sentence().startsWith("The file has 2097208 characters of code; at most 262144 are read."));
    }
}
