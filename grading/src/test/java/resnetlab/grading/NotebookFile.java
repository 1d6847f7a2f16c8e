package resnetlab.grading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import resnetlab.exercise.Exercise;

/** Makes notebooks for tests. */
public final class NotebookFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String IMPORTS = """
            import ai.djl.ndarray.*;
            import ai.djl.ndarray.types.*;
            import ai.djl.nn.*;
            import ai.djl.nn.convolutional.*;
            import ai.djl.nn.core.*;
            import ai.djl.nn.norm.*;
            import ai.djl.training.*;
            import resnetlab.exercise.*;
            import resnetlab.notebook.*;
            import resnetlab.geometry.*;
            """;

    private static final String OUTPUT_SIZE = """
            int outputSize(int n, int f, int p, int s) {
                if (n < 1 || f < 1 || p < 0 || s < 1 || f > n + 2L * p) {
                    throw new IllegalArgumentException("no window fits");
                }
                return (n + 2 * p - f) / s + 1;
            }
            """;

    private static final String SAME_PADDING = """
            int[] samePadding(int n, int f, int s) {
                long total = Math.max(0L, ((n + s - 1L) / s - 1) * s + f - n);
                return new int[] {(int) (total / 2), (int) (total - total / 2)};
            }
            """;

    private static final Path SOLUTIONS = Path.of("solutions");

    private final Map<String, String> cells = new LinkedHashMap<>();

    /** Begins an empty notebook. */
    public static NotebookFile empty() {
        return new NotebookFile();
    }

    /** Makes a notebook in which every exercise is solved. */
    public static NotebookFile right() throws IOException {
        NotebookFile notebook = empty().cell("imports", IMPORTS);
        for (Exercise exercise : Exercise.graded()) {
            notebook.cell(exercise.id() + "-solution", solution(exercise));
        }
        return notebook.cell("output-size-solution", OUTPUT_SIZE).cell("same-padding-solution", SAME_PADDING);
    }

    /** Reads the last of an exercise's right solutions. */
    private static String solution(Exercise exercise) throws IOException {
        Path folder = SOLUTIONS.resolve(exercise.id()).resolve("right");
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.max(Comparator.naturalOrder()).orElseThrow());
        }
    }

    /** Adds a code cell, or replaces the one with this id. */
    public NotebookFile cell(String id, String source) {
        cells.put(id, source);
        return this;
    }

    /** Returns the notebook's text. */
    public String text() {
        ObjectNode root = JSON.createObjectNode();
        root.put("nbformat", 4);
        root.put("nbformat_minor", 5);
        root.putObject("metadata");
        ArrayNode list = root.putArray("cells");
        cells.forEach((id, source) -> {
            ObjectNode cell = list.addObject();
            cell.put("cell_type", "code");
            cell.put("id", id);
            cell.putObject("metadata");
            cell.putNull("execution_count");
            cell.putArray("outputs");
            cell.put("source", source);
        });
        return root.toString();
    }

    /** Writes the notebook. */
    public Path write(Path file) throws IOException {
        return Files.writeString(file, text());
    }
}
