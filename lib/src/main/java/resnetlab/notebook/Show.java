package resnetlab.notebook;

import resnetlab.figures.Card;
import resnetlab.figures.Figure;
import resnetlab.figures.Tone;

/** Shows things below the cell that is running. */
public final class Show {

    private Show() {}

    /** Shows a figure; where no kernel listens, prints what it says. */
    public static void figure(Figure figure) {
        Display.current().show(figure);
    }

    /** Opens a place for a figure that changes while the cell runs; close it, best by try-with-resources. */
    public static LiveFigure live() {
        return new LiveFigure(Display.current().place());
    }

    /** Shows a note: a title and a sentence or two, in which backquotes set code. */
    public static void note(String title, String text) {
        figure(Card.of(Tone.NOTE, title).say(text).toFigure(title + ": " + text));
    }

    /** Shows what has been predicted and solved so far, over all notebooks, and what comes next. */
    public static void progress() {
        figure(ProgressPanel.of(Progress.ofThisFolder()));
    }

    /** Shows whether everything that the notebooks need is in place, and what to do when it is not. */
    public static void environment() {
        figure(Environment.card());
    }

    /** Shows questions to answer from memory. */
    public static void recall(Recall recall) {
        figure(RecallCard.of(recall));
    }
}
