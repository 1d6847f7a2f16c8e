package resnetlab.grading.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import resnetlab.checks.CheckStatus;
import resnetlab.grading.result.CheckOutcome;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.Numbers;
import resnetlab.grading.result.SubmissionResult;

/**
 * Writes Gradescope's results.json: a test for each check, all visible, for there are no secret checks. Source: Gradescope's
 * autograder documentation, "Autograder specifications".
 */
public final class Gradescope {

    private Gradescope() {}

    /** Writes the result of a submission. */
    public static String write(SubmissionResult result) {
        ObjectNode tree = Json.object();
        tree.put("score", Numbers.exact(result.score()));
        tree.put("output", PlainText.clean(FeedbackText.overall(result)));
        tree.put("output_format", "text");
        tree.put("test_output_format", "text");
        tree.put("test_name_format", "text");
        tree.put("visibility", "visible");
        tree.put("stdout_visibility", "hidden");
        ObjectNode extra = tree.putObject("extra_data");
        extra.put("kit", result.run().kit());
        extra.put("seed", result.run().seed());
        extra.put("isolation", result.run().isolation().id());
        ArrayNode tests = tree.putArray("tests");
        for (int i = 0; i < result.exercises().size(); i++) {
            add(tests, i + 1, result.exercises().get(i));
        }
        return Json.text(tree);
    }

    private static void add(ArrayNode tests, int number, ExerciseOutcome exercise) {
        for (int i = 0; i < exercise.checks().size(); i++) {
            CheckOutcome check = exercise.checks().get(i);
            ObjectNode test = tests.addObject();
            test.put("name", exercise.exercise().title() + ": " + check.name());
            test.put("number", number + "." + (i + 1));
            test.put("score", Numbers.exact(check.score()));
            test.put("max_score", Numbers.exact(check.max()));
            test.put("status", check.status() == CheckStatus.PASSED ? "passed" : "failed");
            test.put("output", PlainText.clean(FeedbackText.of(check)));
            test.put("visibility", "visible");
        }
    }
}
