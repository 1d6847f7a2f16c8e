package resnetlab.grading.submission;

import java.util.List;

/**
 * A notebook or a Java file: cells that share one kernel.
 *
 * @param name the file's name, for messages
 * @param cells its code cells in order
 */
public record Document(String name, List<Cell> cells) {

    public Document {
        cells = List.copyOf(cells);
    }
}
