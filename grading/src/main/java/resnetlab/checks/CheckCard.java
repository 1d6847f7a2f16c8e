package resnetlab.checks;

import java.util.List;
import java.util.stream.Collectors;
import resnetlab.exercise.Exercise;
import resnetlab.figures.Card;
import resnetlab.figures.Figure;
import resnetlab.figures.Html;
import resnetlab.figures.Tone;

/** Draws what a learner sees of a check: the outcome, the first thing that is not right, all checks, and help. */
final class CheckCard {

    private static final List<String> HINTS =
            List.of("Hint 1 of 3: a nudge", "Hint 2 of 3: the rule", "Hint 3 of 3, the last: a case worked out");

    private static final String BEGIN =
            "Replace the line that throws `NotAttempted` by your own, run that cell, and then this one. For example: ";

    private CheckCard() {}

    /** Draws a report; of a solution that was not attempted there is nothing to list. */
    static Figure of(CheckReport report, Guide guide) {
        Outcome outcome = Outcome.of(report);
        String points = points(report);
        Card card = Card.of(
                outcome.tone(), outcome.title() + ": " + report.exercise().title() + " (" + points + ")");
        String text = report.exercise().id() + ": " + outcome.word() + ", " + points + ".";
        return switch (outcome) {
            case CORRECT -> checks(card, report).say(guide.explanation()).toFigure(text);
            case NOT_ATTEMPTED -> help(card.say(BEGIN + guide.example()), guide).toFigure(text);
            case PARTLY, WRONG, ERROR -> notRight(card, report, guide, text);
        };
    }

    private static Figure notRight(Card card, CheckReport report, Guide guide, String text) {
        CheckResult first = firstFailure(report);
        first(card, first);
        String named = first.misconception()
                .map(known -> " " + known.title() + ": " + known.truth())
                .orElse("");
        return help(checks(card, report), guide).toFigure(text + " " + first.message() + named);
    }

    /** Draws what is said of a solution that calls the kit's own library. */
    static Figure kitUsed(Exercise exercise, String what) {
        String reason = KitUse.sentence(List.of(what));
        return Card.of(Tone.WRONG, "Not right yet: " + exercise.title() + " (" + points(0, exercise) + ")")
                .say(reason)
                .toFigure(exercise.id() + ": wrong, " + points(0, exercise) + ". " + reason);
    }

    /** Draws what is said when the check itself is broken, which is not the learner's fault. */
    static Figure broken(Exercise exercise, Throwable thrown) {
        String reason = "The check itself broke (" + thrown + "). This is not your fault: please report it.";
        return Card.of(Tone.ERROR, "Error: " + exercise.title())
                .say(reason)
                .toFigure(exercise.id() + ": error, " + points(0, exercise) + ". " + reason);
    }

    private static CheckResult firstFailure(CheckReport report) {
        return report.results().stream()
                .filter(result -> result.status() != CheckStatus.PASSED)
                .findFirst()
                .orElseThrow();
    }

    private static void first(Card card, CheckResult first) {
        card.say(first.message());
        first.misconception()
                .ifPresent(known -> card.html("<p style=\"margin:6px 0\">This looks like <b>\u201C"
                        + Html.escape(known.title()) + "\u201D</b>: " + Html.prose(known.truth()) + "</p>"));
    }

    private static Card checks(Card card, CheckReport report) {
        String items = report.results().stream().map(CheckCard::item).collect(Collectors.joining());
        return card.html("<ul style=\"list-style:none;padding-left:0;margin:8px 0\">" + items + "</ul>");
    }

    private static String item(CheckResult result) {
        String sign =
                switch (result.status()) {
                    case PASSED -> "\u2713 passed";
                    case FAILED -> "\u2717 failed";
                    case NOT_RUN -> "\u2013 not run";
                };
        String belief = result.misconception()
                .map(known -> " <i>(" + Html.escape(known.title()) + ")</i>")
                .orElse("");
        return "<li style=\"margin:3px 0;padding-left:6.2em;text-indent:-6.2em\"><b style=\"display:inline-block;width:6.2em;"
                + "text-indent:0\">" + sign + "</b>" + Html.prose(result.check().name()) + belief + "</li>";
    }

    private static Card help(Card card, Guide guide) {
        for (int i = 0; i < HINTS.size(); i++) {
            card.fold(HINTS.get(i), guide.hints().get(i));
        }
        return card;
    }

    private static String points(double score, Exercise exercise) {
        return exercise.points() == 0 ? "for practice" : Points.of(score, exercise.points());
    }

    /** Says of a partly right solution first how many checks it passed. */
    private static String points(CheckReport report) {
        String points = points(report.score(), report.exercise());
        long passed = report.results().stream()
                .filter(result -> result.status() == CheckStatus.PASSED)
                .count();
        boolean all = passed == report.results().size();
        return passed == 0 || all
                ? points
                : Points.checks(passed, report.results().size()) + ", " + points;
    }
}
