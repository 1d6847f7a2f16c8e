package resnetlab.grading.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the cells out of a notebook's JSON token by token; outputs and all else that is not needed are never kept. */
final class NotebookParser {

    private final JsonParser parser;

    NotebookParser(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads what stands at the current token, to its end. */
    private interface Reading {
        void read() throws IOException, UnreadableException;
    }

    /** Reads the value of a field. */
    private interface Field {
        void read(String name) throws IOException, UnreadableException;
    }

    /** Returns all cells: those of the notebook, or those of its worksheets in nbformat 3. Cells without code are empty. */
    List<Cell> cells() throws IOException, UnreadableException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            throw new UnreadableException("This is JSON, but no notebook: a notebook is an object with cells.");
        }
        Map<String, List<Cell>> found = new HashMap<>();
        fields(name -> {
            boolean holdsCells = name.equals("cells") || name.equals("worksheets");
            if (holdsCells && parser.currentToken() == JsonToken.START_ARRAY) {
                List<Cell> cells = new ArrayList<>();
                elements(() -> addCellOrSheet(name, cells));
                found.put(name, cells);
            } else {
                parser.skipChildren();
            }
        });
        return Optional.ofNullable(found.getOrDefault("cells", found.get("worksheets")))
                .orElseThrow(() -> new UnreadableException("This is JSON, but no notebook: it has no list of cells."));
    }

    private void addCellOrSheet(String list, List<Cell> cells) throws IOException, UnreadableException {
        if (list.equals("cells")) {
            addCell(cells);
        } else {
            fields(name -> readSheet(name, cells));
        }
    }

    private void readSheet(String name, List<Cell> cells) throws IOException, UnreadableException {
        if (name.equals("cells")) {
            elements(() -> addCell(cells));
        } else {
            parser.skipChildren();
        }
    }

    private void fields(Field field) throws IOException, UnreadableException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            field.read(name);
        }
    }

    private void elements(Reading element) throws IOException, UnreadableException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    private void addCell(List<Cell> cells) throws IOException, UnreadableException {
        if (cells.size() == Bounds.CELLS) {
            throw new UnreadableException("The notebook has more than " + Bounds.CELLS
                    + " cells. Take out what is not yours and hand it in again.");
        }
        RawCell raw = new RawCell();
        fields(name -> {
            switch (name) {
                case "cell_type" -> raw.type = text();
                case "id" -> raw.id = text();
                case "source" -> raw.source = Optional.of(text());
                case "input" -> raw.input = text();
                case "metadata" -> fields(key -> readMetadata(key, raw));
                default -> parser.skipChildren();
            }
        });
        cells.add(raw.cell(cells.size() + 1));
    }

    private void readMetadata(String key, RawCell raw) throws IOException, UnreadableException {
        if (!key.equals("resnetlab")) {
            parser.skipChildren();
            return;
        }
        fields(name -> {
            switch (name) {
                case "role" -> raw.role = text();
                case "exercise" -> raw.exercise = text();
                default -> parser.skipChildren();
            }
        });
    }

    /** Reads a text, or a list of texts as one. */
    private String text() throws IOException, UnreadableException {
        if (parser.currentToken().isScalarValue()) {
            return parser.getValueAsString("");
        }
        StringBuilder text = new StringBuilder();
        elements(() -> {
            text.append(parser.currentToken().isScalarValue() ? parser.getValueAsString("") : "");
            parser.skipChildren();
        });
        return text.toString();
    }

    /** A cell's fields, which come in any order. */
    private static final class RawCell {
        private String type = "";
        private String id = "";
        private Optional<String> source = Optional.empty();
        private String input = "";
        private String role = "";
        private String exercise = "";

        private Cell cell(int number) {
            if (!type.equals("code")) {
                return new Cell(number, "", Optional.empty(), "");
            }
            boolean solution = role.equals("solution") && !exercise.isEmpty();
            Optional<String> solves = solution ? Optional.of(exercise) : Optional.empty();
            return new Cell(number, id, solves, Texts.clean(source.orElse(input)));
        }
    }
}
