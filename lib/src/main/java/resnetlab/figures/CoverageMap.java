package resnetlab.figures;

import java.util.stream.IntStream;
import resnetlab.figures.Counts.Scale;

/**
 * A map of how often each position is read: the number in each cell, more often is stronger, never is hatched.
 *
 * <p>It takes plain counts, from the geometry, from a gradient or from anywhere else.
 */
public final class CoverageMap {
    private final String title;
    private final Counts counts;

    private CoverageMap(String title, Counts counts) {
        this.title = title;
        this.counts = counts;
    }

    /**
     * Draws a map of an image.
     *
     * @param title what the map shows, as text
     * @param counts how often each position is read, as [row][column]; at least 0, all rows of one length
     * @throws IllegalArgumentException when there is nothing to draw, a count is negative, or the map is wider or higher than
     *     64 positions
     */
    public static Figure of(String title, int[][] counts) {
        return new CoverageMap(title, new Counts(counts, Scale.TIMES)).toFigure();
    }

    /** Draws a map of one axis. */
    public static Figure ofRow(String title, int... counts) {
        return of(title, new int[][] {counts});
    }

    /** Draws a map that only tells read from not read: 1 and 0. */
    public static Figure ofRead(String title, boolean[][] read) {
        return new CoverageMap(title, new Counts(ones(read), Scale.READ_OR_NOT)).toFigure();
    }

    /** Draws a map of where a gradient arrives: 1, and 0 where none does. What a max pool reads is more than that. */
    public static Figure ofGradient(String title, boolean[][] arrives) {
        return new CoverageMap(title, new Counts(ones(arrives), Scale.GRADIENT_OR_NOT)).toFigure();
    }

    private static int[][] ones(boolean[][] map) {
        int[][] counts = new int[map.length][];
        for (int row = 0; row < map.length; row++) {
            boolean[] positions = map[row];
            counts[row] = IntStream.range(0, positions.length)
                    .map(i -> positions[i] ? 1 : 0)
                    .toArray();
        }
        return counts;
    }

    private Figure toFigure() {
        GridPicture picture = new GridPicture(counts);
        Frame frame = new Frame(title, counts.finding()).width(picture.width());
        frame.add("<div class=\"scroll\">" + picture.draw(title, counts.finding()) + "</div>");
        legend(frame);
        return frame.toFigure(
                "The counts as a table", Table.ofGrid(counts.cells()).toHtml());
    }

    private void legend(Frame frame) {
        if (counts.read() < counts.positions()) {
            frame.legend(counts.scale().role(0, counts.largest()), "0", counts.meaning(0));
        }
        for (int count : counts.samples()) {
            frame.legend(counts.scale().role(count, counts.largest()), "" + count, counts.meaning(count));
        }
    }
}
