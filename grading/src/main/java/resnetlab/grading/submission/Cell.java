package resnetlab.grading.submission;

import java.util.Optional;

/**
 * A code cell.
 *
 * @param number its place among all cells of its notebook, from 1; 0 for a Java file, which has no cells
 * @param id the cell's id, empty where the format has none or it was lost
 * @param solves the exercise id that the cell's metadata names as solved here
 * @param source the text, lines ended by {@code \n}
 */
public record Cell(int number, String id, Optional<String> solves, String source) {}
