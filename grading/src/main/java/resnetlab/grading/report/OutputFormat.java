package resnetlab.grading.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that a run can write. */
public enum OutputFormat {
    /** {@code gradescope/results.json} for each submission. */
    GRADESCOPE,
    /** {@code coursera/feedback.json} and {@code coursera/htmlFeedback.html} for each submission. */
    COURSERA,
    /** {@code junit.xml} for each submission. */
    JUNIT,
    /** {@code open-test-report.xml} for each submission. */
    OTR,
    /** {@code prairielearn/results.json} for each submission. */
    PRAIRIELEARN,
    /** {@code github-annotations.txt}, which the terminal shows too, and {@code github-summary.md}. */
    GITHUB,
    /** {@code grades.csv}. */
    CSV,
    /** {@code index.html}, and {@code feedback.html} for each submission. */
    HTML,
    /** {@code result.json} for each submission: the record of the run, which is always written. */
    JSON;

    /** Lists the words of all formats, for a person. */
    public static String words() {
        List<String> words = Arrays.stream(values()).map(OutputFormat::id).toList();
        return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " and "
                + words.get(words.size() - 1);
    }

    /** Returns the word on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a format by its word on the command line. */
    public static Optional<OutputFormat> withId(String id) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(id.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
