package resnetlab.grading.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads what cells define. Cells that learners left as they were are the same in every submission, so what was read once
 * is kept. May be used by several threads.
 */
public final class SnippetReader implements AutoCloseable {

    private static final int MOST_KEPT = 1000;

    private static final int LONGEST_CELL = 64 << 10;

    private static final int DEEPEST = 500;

    private final CellSplitter splitter = new CellSplitter();
    private final PieceReader reader = new PieceReader(new JavaParser());
    private final Map<String, CellContent> kept = new ConcurrentHashMap<>();

    /** Makes a reader that keeps nothing yet. */
    public SnippetReader() {}

    /** Reads the text of a cell. */
    CellContent read(String cell) {
        CellContent known = kept.get(cell);
        if (known == null) {
            known = readAnew(cell);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(cell, known);
        }
        return known;
    }

    private synchronized CellContent readAnew(String cell) {
        if (cell.length() > LONGEST_CELL || depth(cell) > DEEPEST) {
            return unread(cell);
        }
        try {
            return pieces(cell);
        } catch (StackOverflowError nestedWithoutBrackets) {
            return unread(cell);
        }
    }

    private static CellContent unread(String cell) {
        return new CellContent(List.of(), List.of(), List.of(new Piece(1, cell, false)));
    }

    private CellContent pieces(String cell) {
        List<Import> imports = new ArrayList<>();
        List<Definition> definitions = new ArrayList<>();
        List<Piece> unread = new ArrayList<>();
        for (Piece piece : splitter.split(cell)) {
            List<Import> foundImports = piece.whole() ? reader.imports(piece) : List.of();
            List<Definition> found = piece.whole() && foundImports.isEmpty() ? reader.definitions(piece) : List.of();
            imports.addAll(foundImports);
            definitions.addAll(found);
            if (foundImports.isEmpty() && found.isEmpty()) {
                unread.add(piece);
            }
        }
        return new CellContent(imports, definitions, unread);
    }

    /**
     * Counts how deeply brackets are nested, those of type arguments included; a parser's stack is not endless. What ends
     * a statement shows that {@code <} was no bracket.
     */
    private static int depth(String cell) {
        int depth = 0;
        int inTypes = 0;
        int deepest = 0;
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            depth += change(one, "([{", ")]}");
            inTypes = ";{}".indexOf(one) >= 0 ? 0 : Math.max(0, inTypes + change(one, "<", ">"));
            deepest = Math.max(deepest, depth + inTypes);
        }
        return deepest;
    }

    private static int change(char one, String opening, String closing) {
        return opening.indexOf(one) >= 0 ? 1 : closing.indexOf(one) >= 0 ? -1 : 0;
    }

    @Override
    public synchronized void close() {
        splitter.close();
    }
}
