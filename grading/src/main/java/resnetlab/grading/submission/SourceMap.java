package resnetlab.grading.submission;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Leads from a line of an assembled source back to the cell and the line that it came from. */
public final class SourceMap {

    private final TreeMap<Integer, Origin> starts = new TreeMap<>();

    SourceMap() {}

    private record Origin(Cell cell, int line, int count) {}

    /**
     * A line of a cell.
     *
     * @param cell the cell
     * @param line the line in it, from 1
     */
    public record Place(Cell cell, int line) {}

    void add(int assembledLine, Cell cell, int line, int count) {
        starts.put(assembledLine, new Origin(cell, line, count));
    }

    /** Returns where a line came from, empty for a line that the grader wrote. */
    public Optional<Place> place(long assembledLine) {
        Map.Entry<Integer, Origin> start = starts.floorEntry((int) assembledLine);
        if (start == null) {
            return Optional.empty();
        }
        int offset = (int) assembledLine - start.getKey();
        Origin origin = start.getValue();
        return offset < origin.count()
                ? Optional.of(new Place(origin.cell(), origin.line() + offset))
                : Optional.empty();
    }
}
