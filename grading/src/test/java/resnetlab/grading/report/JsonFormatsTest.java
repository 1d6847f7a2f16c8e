package resnetlab.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import resnetlab.grading.result.SubmissionResult;

/** Reads each platform's file with a strict reader written after the platform's documentation: no field is unknown. */
class JsonFormatsTest {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final Set<String> TEXT_FORMATS = Set.of("text", "html", "simple_format", "md", "ansi");
    private static final Set<String> VISIBILITIES = Set.of("hidden", "after_due_date", "after_published", "visible");

    private static final SubmissionResult PARTIAL = Samples.partial("ann", "=cmd.ipynb");
    private static final SubmissionResult UNGRADABLE = Samples.ungradable("bob", "bob.ipynb", Samples.NASTY);

    /** Gradescope's documentation, "Autograder specifications", "Output format". */
    record GradescopeTest(
            double score,
            double max_score,
            String status,
            String name,
            String number,
            String output,
            String visibility) {}

    record GradescopeResults(
            double score,
            String output,
            String output_format,
            String test_output_format,
            String test_name_format,
            String visibility,
            String stdout_visibility,
            JsonNode extra_data,
            List<GradescopeTest> tests) {}

    /** PrairieLearn's documentation, "External grading", "Grading result". */
    record PrairieLearnTest(String name, String description, double points, double max_points, String message) {}

    record PrairieLearnResults(
            boolean gradable, double score, String message, List<String> format_errors, List<PrairieLearnTest> tests) {}

    /** The README of Coursera's autograder tool. */
    record CourseraFeedback(
            double fractionalScore,
            String feedback,
            @JsonProperty String feedbackType) {}

    @Test
    void gradescope_reads_its_file() throws IOException {
        GradescopeResults results = STRICT.readValue(Gradescope.write(PARTIAL), GradescopeResults.class);

        assertEquals(0.3333, results.score());
        assertTrue(TEXT_FORMATS.containsAll(
                List.of(results.output_format(), results.test_output_format(), results.test_name_format())));
        assertTrue(VISIBILITIES.containsAll(List.of(results.visibility(), results.stdout_visibility())));
        assertEquals(
                List.of("1.1", "1.2", "1.3", "2.1"),
                results.tests().stream().map(GradescopeTest::number).toList());
        assertEquals(
                List.of("passed", "failed", "failed", "failed"),
                results.tests().stream().map(GradescopeTest::status).toList());
        results.tests().forEach(test -> {
            assertEquals("visible", test.visibility());
            assertTrue(test.score() <= test.max_score());
            assertPlain(test.output());
        });
        assertPlain(results.output());
        assertEquals(7, results.extra_data().path("seed").asLong());
    }

    @Test
    void gradescope_gets_a_score_and_a_reason_where_nothing_was_graded() throws IOException {
        GradescopeResults results = STRICT.readValue(Gradescope.write(UNGRADABLE), GradescopeResults.class);

        assertEquals(0, results.score());
        assertTrue(results.tests().isEmpty());
        assertTrue(results.output().startsWith("This submission could not be graded. gave "));
    }

    @Test
    void prairielearn_reads_its_file() throws IOException {
        PrairieLearnResults results = STRICT.readValue(PrairieLearn.write(PARTIAL), PrairieLearnResults.class);

        assertTrue(results.gradable());
        assertEquals(0.16665, results.score(), 1e-9);
        assertTrue(results.format_errors().isEmpty());
        assertEquals(4, results.tests().size());
        results.tests().forEach(test -> assertPlain(test.message()));
        assertTrue(results.tests().get(1).message().contains("The forgotten first window"));
    }

    @Test
    void prairielearn_is_told_what_is_not_gradable_so_that_it_costs_no_attempt() throws IOException {
        PrairieLearnResults results = STRICT.readValue(PrairieLearn.write(UNGRADABLE), PrairieLearnResults.class);

        assertFalse(results.gradable());
        assertEquals(1, results.format_errors().size());
        assertPlain(results.format_errors().get(0));
    }

    @Test
    void coursera_reads_its_file() throws IOException {
        CourseraFeedback feedback = STRICT.readValue(Coursera.write(PARTIAL), CourseraFeedback.class);

        assertEquals(0.16665, feedback.fractionalScore(), 1e-9);
        assertEquals("HTML", feedback.feedbackType());
        assertTrue(feedback.feedback().startsWith("about 0.3 of 2 points."));
        assertEquals(
                0,
                STRICT.readValue(Coursera.write(UNGRADABLE), CourseraFeedback.class)
                        .fractionalScore());
    }

    private static void assertPlain(String text) {
        assertTrue(text.codePoints().allMatch(PlainText::isPlain), text);
    }
}
