package resnetlab.figures;

import resnetlab.figures.Counts.Scale;

/** A map of whole numbers that are not counts of reading, such as the values of an output: larger is stronger, 0 is empty. */
public final class ValueMap {

    private ValueMap() {}

    /**
     * Draws a map.
     *
     * @param title what the map shows, as text
     * @param finding what there is to see in it, in a sentence
     * @param values the numbers, as [row][column]; at least 0, all rows of one length, at most 64 rows and columns
     * @throws IllegalArgumentException when there is nothing to draw, a number is negative, or there are too many
     */
    public static Figure of(String title, String finding, int[][] values) {
        GridPicture picture = new GridPicture(new Counts(values, Scale.VALUES));
        return new Frame(title, finding)
                .width(picture.width())
                .add("<div class=\"scroll\">" + picture.draw(title, finding) + "</div>")
                .toFigure("The values as a table", Table.ofGrid(values).toHtml());
    }
}
