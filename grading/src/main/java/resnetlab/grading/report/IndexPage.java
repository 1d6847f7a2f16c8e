package resnetlab.grading.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import resnetlab.grading.result.GradingRun;
import resnetlab.grading.result.Numbers;
import resnetlab.grading.result.SubmissionResult;

/** Writes index.html, which an instructor reads. */
final class IndexPage {

    private IndexPage() {}

    static String write(GradingRun run, List<SubmissionResult> results) {
        StringBuilder body = new StringBuilder("<h1>Grades</h1>\n");
        body.append("<p>" + results.size() + " submissions, seed " + run.seed() + ", isolation "
                + run.isolation().id() + ", kit " + Html.text(run.kit()) + ".</p>\n");
        if (!run.isolation().warning().isEmpty()) {
            body.append("<p class=\"warning\">" + Html.text(run.isolation().warning()) + "</p>\n");
        }
        body.append("<table>\n<thead><tr><th scope=\"col\">Submission</th><th scope=\"col\" class=\"number\">Points of "
                + run.max() + "</th>");
        run.exercises().forEach(exercise -> body.append("<th scope=\"col\">" + Html.text(exercise.title()) + "</th>"));
        body.append("</tr></thead>\n<tbody>\n");
        results.forEach(result -> body.append(row(result)));
        return Html.page("Grades", body.append("</tbody>\n</table>\n").toString());
    }

    private static String row(SubmissionResult result) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + link(result) + "</th>");
        row.append("<td class=\"number\">" + Numbers.points(result.score()) + "</td>");
        result.ungradable()
                .ifPresent(reason -> row.append("<td colspan=\""
                        + result.run().exercises().size() + "\"><span class=\"status\">could not be graded</span>: "
                        + Html.text(reason) + "</td>"));
        result.exercises()
                .forEach(outcome -> row.append(
                        "<td>" + StatusWords.of(outcome.status()) + ", " + Numbers.points(outcome.score()) + "</td>"));
        return row.append("</tr>\n").toString();
    }

    private static String link(SubmissionResult result) {
        String folder =
                URLEncoder.encode(result.submission(), StandardCharsets.UTF_8).replace("+", "%20");
        return "<a href=\"" + folder + "/feedback.html\">" + Html.text(result.file()) + "</a>";
    }
}
