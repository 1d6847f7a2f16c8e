package resnetlab.grading.report;

import java.util.List;
import java.util.stream.Stream;
import resnetlab.checks.ExerciseStatus;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.Numbers;
import resnetlab.grading.result.SubmissionResult;

/**
 * Writes workflow commands and a job summary for GitHub Actions. The runner shows at most ten errors and ten warnings of a
 * step, so an exercise has one, not one for each check; the summary has them all. Source: GitHub's documentation, "Workflow
 * commands", and the escaping in the actions toolkit.
 */
public final class GitHub {

    /** GitHub refuses a summary of more than a mebibyte. */
    private static final int MOST_CHARACTERS = 250_000;

    private static final int MOST_OF_CELL = 500;

    private GitHub() {}

    /** Writes an annotation for each exercise that is not correct, and for each submission that could not be graded. */
    public static List<String> annotations(List<SubmissionResult> results, Locations locations) {
        return results.stream()
                .flatMap(result -> annotations(result, locations))
                .toList();
    }

    private static Stream<String> annotations(SubmissionResult result, Locations locations) {
        if (result.ungradable().isPresent()) {
            Location whole = new Location(
                    locations.of(result, result.run().exercises().get(0)).file(), 1);
            return Stream.of(command(
                    "error", whole, "Could not be graded", result.ungradable().get()));
        }
        return result.exercises().stream()
                .filter(exercise -> exercise.status() != ExerciseStatus.CORRECT)
                .map(exercise -> command(
                        level(exercise.status()),
                        locations.of(result, exercise.exercise()),
                        exercise.exercise().title(),
                        FeedbackText.first(exercise)));
    }

    private static String level(ExerciseStatus status) {
        return switch (status) {
            case NOT_ATTEMPTED, MISSING -> "warning";
            default -> "error";
        };
    }

    private static String command(String level, Location at, String title, String message) {
        return "::" + level + " file=" + property(at.file()) + ",line=" + at.line() + ",title=" + property(title) + "::"
                + data(message);
    }

    private static String data(String text) {
        return PlainText.clean(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** Writes the summary, a table in Markdown. */
    public static String summary(GradingRun run, List<SubmissionResult> results) {
        StringBuilder text = new StringBuilder("## Grades\n\n" + results.size() + " submissions, seed " + run.seed()
                + ", isolation " + run.isolation().id() + ".\n\n| Submission | Points of " + run.max()
                + " | Exercise | Result |\n|---|---|---|---|\n");
        for (int i = 0; i < results.size(); i++) {
            String rows = rows(results.get(i));
            if (text.length() + rows.length() > MOST_CHARACTERS) {
                return text + "\n" + (results.size() - i) + " more submissions do not fit here.\n";
            }
            text.append(rows);
        }
        return text.toString();
    }

    private static String rows(SubmissionResult result) {
        String head = "| " + cell(result.file()) + " | " + Numbers.points(result.score()) + " | ";
        if (result.ungradable().isPresent()) {
            return head + "| could not be graded: " + cell(result.ungradable().get()) + " |\n";
        }
        StringBuilder rows = new StringBuilder();
        for (ExerciseOutcome exercise : result.exercises()) {
            rows.append(rows.isEmpty() ? head : "| | | ");
            rows.append(cell(exercise.exercise().title()) + " | " + cell(FeedbackText.first(exercise)) + " |\n");
        }
        return rows.toString();
    }

    /** Makes text that is neither markup nor more than one cell. */
    private static String cell(String text) {
        String plain = PlainText.clean(text).replaceAll("\\s+", " ");
        String bounded = plain.length() <= MOST_OF_CELL ? plain : resnetlab.learner.ShortText.of(plain, MOST_OF_CELL);
        return bounded.replaceAll("([\\\\`*_{}\\[\\]()#+!|~@:$-])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
