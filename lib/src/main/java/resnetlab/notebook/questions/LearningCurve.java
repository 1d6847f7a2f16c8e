package resnetlab.notebook.questions;

import java.util.Locale;
import resnetlab.data.HandSign;
import resnetlab.figures.Chart;
import resnetlab.figures.Figure;
import resnetlab.measure.Training;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** The share of right answers from round to round, in per cent, beside what guessing gives. */
public final class LearningCurve {
    private static final double PERCENT = 100;

    private final int rounds;
    private final IntColumn round = IntColumn.create("round");
    private final DoubleColumn trained = DoubleColumn.create("training images, % right");
    private final DoubleColumn tested = DoubleColumn.create("test images, % right");
    private final DoubleColumn guessed = DoubleColumn.create("guessing, % right");
    private double seconds;

    /** Starts without a round; {@code rounds} are planned. */
    public LearningCurve(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Adds a round.
     *
     * @param done what training said of it
     * @param accuracy share of the test images that are right after it
     */
    public void add(Training.Epoch done, double accuracy) {
        round.append(round.size() + 1);
        trained.append(percent(done.accuracy()));
        tested.append(percent(accuracy));
        guessed.append(percent(1.0 / HandSign.CLASSES));
        seconds += done.seconds();
    }

    private static double percent(double share) {
        return Math.round(10 * PERCENT * share) / 10.0;
    }

    /** Draws the rounds so far. */
    public Figure figure() {
        Table table = Table.create("training", round, trained, tested, guessed);
        String finding = String.format(
                Locale.ROOT,
                "Round %d of %d: %.0f %% of the test images are right, after %.0f s of training.",
                round.size(),
                rounds,
                tested.get(tested.size() - 1),
                seconds);
        return Chart.lines(
                "Learning to count fingers",
                finding,
                table,
                round.name(),
                trained.name(),
                tested.name(),
                guessed.name());
    }
}
