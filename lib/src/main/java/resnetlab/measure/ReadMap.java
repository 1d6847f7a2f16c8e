package resnetlab.measure;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which positions of an input (H, W) a block reads.
 *
 * @param read true where a position is read, [row][column]
 */
public record ReadMap(boolean[][] read) {
    public ReadMap {
        read = copy(read);
    }

    private static boolean[][] copy(boolean[][] read) {
        return Stream.of(read).map(boolean[]::clone).toArray(boolean[][]::new);
    }

    @Override
    public boolean[][] read() {
        return copy(read);
    }

    /** Says whether another map has the same size and the same positions read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadMap map && Arrays.deepEquals(read, map.read);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(read);
    }

    /** Draws the map: a line for each row, # for a position that is read and . for one that is not. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (boolean[] row : read) {
            for (boolean one : row) {
                text.append(one ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Returns how many positions there are. */
    public int positions() {
        int sum = 0;
        for (boolean[] row : read) {
            sum += row.length;
        }
        return sum;
    }

    /** Returns how many of them are read. */
    public int readPositions() {
        int sum = 0;
        for (boolean[] row : read) {
            for (boolean one : row) {
                sum += one ? 1 : 0;
            }
        }
        return sum;
    }

    /** Returns the part of the positions that are read, from 0 to 1. */
    public double fraction() {
        return (double) readPositions() / positions();
    }

    /** Returns the map as 1 for read and 0 for not read, [row][column], as figures take it. */
    public int[][] toCounts() {
        int[][] counts = new int[read.length][];
        for (int row = 0; row < read.length; row++) {
            counts[row] = new int[read[row].length];
            for (int column = 0; column < read[row].length; column++) {
                counts[row][column] = read[row][column] ? 1 : 0;
            }
        }
        return counts;
    }
}
