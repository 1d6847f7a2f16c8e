package resnetlab.grading.report;

import resnetlab.checks.CheckStatus;
import resnetlab.checks.Points;
import resnetlab.exercise.Misconception;
import resnetlab.grading.result.CheckOutcome;
import resnetlab.grading.result.ExerciseOutcome;
import resnetlab.grading.result.SubmissionResult;

/** Writes feedback.html, which a learner reads. */
final class FeedbackPage {

    private FeedbackPage() {}

    static String write(SubmissionResult result) {
        StringBuilder body = new StringBuilder();
        body.append("<h1>Feedback on " + Html.text(result.file()) + "</h1>\n");
        if (result.ungradable().isPresent()) {
            body.append("<p class=\"warning\"><strong>This submission could not be graded.</strong> ");
            body.append(Html.text(result.ungradable().get()) + "</p>\n");
            return Html.page("Feedback on " + result.file(), body.toString());
        }
        body.append("<p>" + Points.of(result.score(), result.run().max()) + ".</p>\n");
        result.exercises().forEach(exercise -> body.append(section(exercise)));
        return Html.page("Feedback on " + result.file(), body.toString());
    }

    private static String section(ExerciseOutcome outcome) {
        StringBuilder section = new StringBuilder(
                "<section>\n<h2>" + Html.text(outcome.exercise().title()) + "</h2>\n");
        section.append("<p><span class=\"status\">" + StatusWords.of(outcome.status()) + "</span>: " + points(outcome)
                + "</p>\n");
        if (!outcome.message().isEmpty()) {
            section.append("<p class=\"message\">" + Html.text(outcome.message()) + "</p>\n");
        }
        if (outcome.checks().stream().anyMatch(check -> check.status() != CheckStatus.NOT_RUN)) {
            section.append("<ul>\n");
            outcome.checks().forEach(check -> section.append(item(check, outcome.message())));
            section.append("</ul>\n");
        }
        return section.append("</section>\n").toString();
    }

    /** Says of a partly right solution first how many checks it passed: 3 of 7 says more than a broken number. */
    private static String points(ExerciseOutcome outcome) {
        String points = Points.of(outcome.score(), outcome.exercise().points());
        long passed = outcome.checks().stream()
                .filter(check -> check.status() == CheckStatus.PASSED)
                .count();
        int planned = outcome.checks().size();
        return passed == 0 || passed == planned ? points : Points.checks(passed, planned) + ", " + points;
    }

    private static String item(CheckOutcome check, String said) {
        StringBuilder item = new StringBuilder(
                "<li><span class=\"status\">" + StatusWords.of(check.status()) + "</span>: " + Html.text(check.name()));
        if (!check.message().isEmpty() && !check.message().equals(said)) {
            item.append("<br><span class=\"message\">" + Html.text(check.message()) + "</span>");
        }
        check.misconception().ifPresent(belief -> item.append(paragraph(belief)));
        return item.append("</li>\n").toString();
    }

    private static String paragraph(Misconception belief) {
        return "<br><strong>" + Html.text(belief.title()) + ".</strong> " + Html.text(belief.truth());
    }
}
