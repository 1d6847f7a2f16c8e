package resnetlab.grading.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import resnetlab.grading.result.Numbers;
import resnetlab.grading.result.SubmissionResult;

/**
 * Writes Coursera's feedback.json; the page of feedback lies beside it under the name that Coursera reads. Source: the
 * documentation of Coursera's custom graders.
 */
public final class Coursera {

    private Coursera() {}

    /** Writes the grade of a submission. */
    public static String write(SubmissionResult result) {
        ObjectNode tree = Json.object();
        tree.put(
                "fractionalScore", Numbers.fraction(result.score(), result.run().max()));
        tree.put("feedback", PlainText.clean(FeedbackText.overall(result)));
        tree.put("feedbackType", "HTML");
        return Json.text(tree);
    }

    /** Writes the page of feedback. */
    public static String page(SubmissionResult result) {
        return FeedbackPage.write(result);
    }
}
