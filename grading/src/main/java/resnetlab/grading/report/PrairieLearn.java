package resnetlab.grading.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import resnetlab.grading.result.CheckOutcome;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.Numbers;
import resnetlab.grading.result.SubmissionResult;

/**
 * Writes PrairieLearn's results.json. What could not be graded is "not gradable", which costs no attempt. Source:
 * PrairieLearn's documentation, "External grading".
 */
final class PrairieLearn {

    private PrairieLearn() {}

    static String write(SubmissionResult result) {
        ObjectNode tree = Json.object();
        tree.put("gradable", result.isGraded());
        tree.put("score", Numbers.fraction(result.score(), result.run().max()));
        tree.put("message", PlainText.clean(FeedbackText.overall(result)));
        ArrayNode errors = tree.putArray("format_errors");
        result.ungradable().map(PlainText::clean).ifPresent(errors::add);
        ArrayNode tests = tree.putArray("tests");
        result.exercises().forEach(exercise -> add(tests, exercise));
        return Json.text(tree);
    }

    private static void add(ArrayNode tests, ExerciseOutcome exercise) {
        for (CheckOutcome check : exercise.checks()) {
            ObjectNode test = tests.addObject();
            test.put("name", exercise.exercise().title() + ": " + check.name());
            test.put("description", StatusWords.of(check.status()));
            test.put("points", Numbers.exact(check.score()));
            test.put("max_points", Numbers.exact(check.max()));
            test.put("message", PlainText.clean(FeedbackText.of(check)));
        }
    }
}
