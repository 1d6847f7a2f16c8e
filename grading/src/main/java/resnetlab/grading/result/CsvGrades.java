package resnetlab.grading.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import resnetlab.notebook.Exercise;

/** Writes grades.csv: a line for each submission, a column for each exercise. */
final class CsvGrades {

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

    /** A spreadsheet takes a field that begins like a formula for one; an apostrophe before it makes it text. */
    private static String field(String field) {
        String safe = field.matches("(?s)[=+\\-@\t\r\n].*") ? "'" + field : field;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
