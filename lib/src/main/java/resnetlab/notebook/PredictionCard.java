package resnetlab.notebook;

import resnetlab.figures.Card;
import resnetlab.figures.Figure;
import resnetlab.figures.Html;
import resnetlab.figures.Tone;

/** Draws what a learner sees of a prediction: the question, a second try, the comparison. */
final class PredictionCard {

    private PredictionCard() {}

    static Figure ask(Question question) {
        Card card = Card.of(Tone.QUESTION, "Your prediction first").say(question.prompt());
        if (question instanceof ChoiceQuestion choice) {
            card.html(answers(choice));
        }
        String what = question instanceof ChoiceQuestion ? "`Choice.A`, `Choice.B` or another" : "your answer";
        return card.say("Put " + what + " behind the question, after a comma, and run the cell again.")
                .toFigure("Your prediction first: " + question.prompt());
    }

    private static String answers(ChoiceQuestion question) {
        StringBuilder answers = new StringBuilder("<ul style=\"list-style:none;padding-left:0;margin:6px 0\">");
        for (ChoiceQuestion.Option option : question.options()) {
            answers.append("<li style=\"margin:3px 0\"><b>")
                    .append(option.letter())
                    .append("</b>&ensp;")
                    .append(Html.prose(option.text()))
                    .append("</li>");
        }
        return answers.append("</ul>").toString();
    }

    static Figure again(String why) {
        return Card.of(Tone.QUESTION, "One more try").say(why).toFigure("One more try: " + why);
    }

    static Figure answer(Question question, Verdict verdict) {
        return verdict.hit() == Progress.Hit.RIGHT ? asPredicted(question, verdict) : surprise(question, verdict);
    }

    private static Figure asPredicted(Question question, Verdict verdict) {
        return Card.of(Tone.RIGHT, "As you predicted: " + verdict.actual())
                .show(question.picture())
                .say(question.explanation())
                .toFigure("As you predicted: " + verdict.actual() + ". " + question.explanation());
    }

    private static Figure surprise(Question question, Verdict verdict) {
        Card card = Card.of(Tone.WRONG, "Surprise: it is " + verdict.actual())
                .say("You predicted " + verdict.predicted() + ".");
        verdict.misconception()
                .ifPresent(belief -> card.html("<p style=\"margin:6px 0\">A common belief, <b>\u201C"
                        + Html.escape(belief.title()) + "\u201D</b>: "
                        + Html.prose(verdict.reply()) + "</p>"));
        String named = verdict.misconception()
                .map(belief -> " (" + belief.title() + ")")
                .orElse("");
        return card.show(question.picture())
                .say(question.explanation())
                .toFigure("You predicted " + verdict.predicted() + named + "; it is " + verdict.actual() + ". "
                        + question.explanation());
    }
}
