package resnetlab.notebook;

import java.util.Arrays;
import java.util.Optional;
import resnetlab.exercise.Exercise;
import resnetlab.figures.Card;
import resnetlab.figures.Figure;
import resnetlab.figures.Html;
import resnetlab.figures.Tone;

/** Draws a learner's progress over all notebooks. */
final class ProgressPanel {

    private static final String CELL = "<td style=\"text-align:left;padding:3px 18px 3px 0\">";
    private static final String WORD = CELL.replace("0\">", "0;white-space:nowrap\">");
    private static final String HEAD = "<th scope=\"col\" style=\"text-align:left;padding:3px 18px 3px 0\">";

    private static final String NOT_KEPT =
            "What you predict and solve cannot be kept: the folder of this notebook is read-only, or the"
                    + " disk is full. Copy the notebooks to a folder of your own to see your progress here.";

    private ProgressPanel() {}

    static Figure of(Progress progress) {
        StringBuilder rows = new StringBuilder();
        for (Exercise exercise : Exercise.values()) {
            rows.append(row(exercise, progress.standing(exercise)));
        }
        long solved = Arrays.stream(Exercise.values())
                .filter(exercise -> progress.standing(exercise) == Progress.Standing.SOLVED)
                .count();
        String summary = solved + " of " + Exercise.values().length + " exercises solved, "
                + counted(progress.predictions("")) + " made, " + progress.rightPredictions("") + " of them right";
        String table = "<table style=\"border-collapse:collapse;margin:6px 0;font-size:14px\"><thead><tr>" + HEAD
                + "Notebook</th>" + HEAD + "Exercise</th>" + HEAD + "Points</th>" + HEAD
                + "Standing</th></tr></thead><tbody>" + rows + "</tbody></table>";
        Card card = Card.of(Tone.NOTE, "Your progress").say(summary + ".");
        if (!progress.canBeKept()) {
            card = card.say(NOT_KEPT);
        }
        return card.html(table)
                .say(next(progress)
                        .map(exercise -> "Next: " + exercise.title() + ", in notebook `" + exercise.notebook() + "`.")
                        .orElse("Everything is solved. Well done."))
                .toFigure("Your progress: " + summary + ".");
    }

    private static String counted(int predictions) {
        return predictions == 1 ? "1 prediction" : predictions + " predictions";
    }

    private static String row(Exercise exercise, Progress.Standing standing) {
        String sign =
                switch (standing) {
                    case SOLVED -> "\u2713 ";
                    case TRIED -> "\u25D0 ";
                    case NOT_ATTEMPTED -> "\u25CB ";
                };
        String cells = WORD + exercise.notebook() + "</td>" + CELL + Html.escape(exercise.title()) + "</td>" + WORD
                + exercise.points() + "</td>" + WORD + sign + standing.words() + "</td>";
        return "<tr>" + cells + "</tr>";
    }

    private static Optional<Exercise> next(Progress progress) {
        return Arrays.stream(Exercise.values())
                .filter(exercise -> progress.standing(exercise) != Progress.Standing.SOLVED)
                .findFirst();
    }
}
