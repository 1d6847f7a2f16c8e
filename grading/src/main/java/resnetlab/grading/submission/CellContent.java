package resnetlab.grading.submission;

import java.util.List;

/**
 * What a cell does, as far as grading cares.
 *
 * @param imports its imports
 * @param definitions what it defines
 * @param unread pieces that are neither, or whose syntax is wrong
 */
record CellContent(List<Import> imports, List<Definition> definitions, List<Piece> unread) {

    CellContent {
        imports = List.copyOf(imports);
        definitions = List.copyOf(definitions);
        unread = List.copyOf(unread);
    }
}
