package resnetlab.grading.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.ResultJson;
import resnetlab.grading.result.SubmissionResult;

/** Knows which files a format has, by their paths within the folder of a submission or of a run. */
final class ReportFiles {

    private ReportFiles() {}

    /** Writes what a format tells of one submission. */
    static Map<String, String> of(OutputFormat format, SubmissionResult result) throws IOException {
        return switch (format) {
            case GRADESCOPE -> Map.of("gradescope/results.json", Gradescope.write(result));
            case COURSERA -> {
                Map<String, String> files = new LinkedHashMap<>();
                files.put("coursera/htmlFeedback.html", Coursera.page(result));
                files.put("coursera/feedback.json", Coursera.write(result));
                yield files;
            }
            case JUNIT -> Map.of("junit.xml", JUnitXml.write(result));
            case OTR -> Map.of("open-test-report.xml", OpenTestReport.write(result));
            case PRAIRIELEARN -> Map.of("prairielearn/results.json", PrairieLearn.write(result));
            case HTML -> Map.of("feedback.html", FeedbackPage.write(result));
            case JSON -> Map.of("result.json", ResultJson.write(result));
            case GITHUB, CSV -> Map.of();
        };
    }

    /** Writes what a format tells of all submissions. */
    static Map<String, String> of(
            OutputFormat format, GradingRun run, List<SubmissionResult> results, Locations locations) {
        return switch (format) {
            case CSV -> Map.of("grades.csv", CsvGrades.write(run.exercises(), results));
            case HTML -> Map.of("index.html", IndexPage.write(run, results));
            case GITHUB -> {
                Map<String, String> files = new LinkedHashMap<>();
                files.put("github-annotations.txt", lines(GitHub.annotations(results, locations)));
                files.put("github-summary.md", GitHub.summary(run, results));
                yield files;
            }
            case GRADESCOPE, COURSERA, JUNIT, OTR, PRAIRIELEARN, JSON -> Map.of();
        };
    }

    private static String lines(List<String> lines) {
        return String.join("", lines.stream().map(line -> line + "\n").toList());
    }
}
