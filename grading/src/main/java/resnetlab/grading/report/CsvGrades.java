package resnetlab.grading.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import resnetlab.exercise.Exercise;
import resnetlab.grading.result.Numbers;
import resnetlab.grading.result.SubmissionResult;

/** Writes grades.csv: a line for each submission, a column for each exercise. */
final class CsvGrades {

    private static final Pattern FORMULA = Pattern.compile(
            "((?:^|[;\t\n\uFFFD])[\\s\\p{Z}\\p{Cf}\"']*)(?=[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\n])");

    private CsvGrades() {}

    static String write(List<Exercise> exercises, List<SubmissionResult> results) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("submission", "file", "status", "score", "max"));
        exercises.forEach(exercise -> head.add(exercise.id()));
        head.add("reason");
        text.append(line(head));
        results.forEach(result -> text.append(line(fields(exercises, result))));
        return text.toString();
    }

    private static List<String> fields(List<Exercise> exercises, SubmissionResult result) {
        List<String> fields = new ArrayList<>(List.of(result.submission(), result.file()));
        fields.add(result.ungradable().isEmpty() ? "graded" : "ungradable");
        fields.add(Numbers.points(result.score()));
        fields.add(String.valueOf(result.run().max()));
        for (Exercise exercise : exercises) {
            fields.add(result.exercises().stream()
                    .filter(outcome -> outcome.exercise() == exercise)
                    .findFirst()
                    .map(outcome -> Numbers.points(outcome.score()))
                    .orElse(""));
        }
        fields.add(result.ungradable().orElse(""));
        return fields;
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvGrades::field).collect(Collectors.joining(",")) + "\r\n";
    }

    /**
     * Quotes a field and makes it one that no spreadsheet takes for a formula: an apostrophe before a beginning like one makes
     * it text. A spreadsheet that separates fields by semicolons or tabs may begin a cell in the middle of a field.
     */
    private static String field(String field) {
        String safe = FORMULA.matcher(PlainText.clean(field)).replaceAll("$1'");
        return safe.matches("(?s).*[\",;\t\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
