package resnetlab.grading.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the code cells of a notebook, nbformat 3 to 4.5, however its tools have mangled it. */
final class NotebookReader {

    private static final int DEEPEST = 200;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private NotebookReader() {}

    static Document read(String name, String text) throws UnreadableException {
        JsonNode root = parse(text);
        if (!root.isObject()) {
            throw new UnreadableException("This is JSON, but no notebook: a notebook is an object with cells.");
        }
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : cells(root)) {
            addCode(cell, cells);
        }
        return new Document(name, cells);
    }

    private static JsonNode parse(String text) throws UnreadableException {
        if (text.isBlank()) {
            throw new UnreadableException("The file is empty. Save the notebook and hand it in again.");
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UnreadableException("This is no notebook: its JSON breaks off or is damaged" + place(broken)
                    + ". Download the notebook again (File, Download) and hand in that file.");
        }
    }

    private static String place(JsonProcessingException broken) {
        JsonLocation location = broken.getLocation();
        return location == null ? "" : " at line " + location.getLineNr();
    }

    /** Returns all cells: those of the notebook, or those of its worksheets in nbformat 3. */
    private static List<JsonNode> cells(JsonNode root) throws UnreadableException {
        List<JsonNode> cells = new ArrayList<>();
        if (root.path("cells").isArray()) {
            root.path("cells").forEach(cells::add);
        } else if (root.path("worksheets").isArray()) {
            root.path("worksheets").forEach(sheet -> sheet.path("cells").forEach(cells::add));
        } else {
            throw new UnreadableException("This is JSON, but no notebook: it has no list of cells.");
        }
        return cells;
    }

    private static void addCode(JsonNode cell, List<Cell> cells) {
        // the number counts all cells, so holes stay holes
        int number = cells.isEmpty() ? 1 : cells.get(cells.size() - 1).number() + 1;
        if (!"code".equals(cell.path("cell_type").asText())) {
            cells.add(new Cell(number, "", Optional.empty(), ""));
            return;
        }
        JsonNode source = cell.has("source") ? cell.path("source") : cell.path("input");
        cells.add(new Cell(number, cell.path("id").asText(""), solves(cell.path("metadata")), text(source)));
    }

    private static Optional<String> solves(JsonNode metadata) {
        JsonNode ours = metadata.path("resnetlab");
        boolean solution = "solution".equals(ours.path("role").asText());
        String exercise = ours.path("exercise").asText();
        return solution && !exercise.isEmpty() ? Optional.of(exercise) : Optional.empty();
    }

    private static String text(JsonNode source) {
        StringBuilder text = new StringBuilder();
        if (source.isArray()) {
            source.forEach(line -> text.append(line.asText()));
        } else {
            text.append(source.asText());
        }
        return Texts.clean(text.toString());
    }
}
