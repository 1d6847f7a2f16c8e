package resnetlab.grading.submission;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a kernel would know after all cells of a document ran from top to bottom: of each name, the last definition. */
final class KernelState {

    private final Map<String, Placed<Definition>> definitions = new LinkedHashMap<>();
    private final List<Placed<Import>> imports = new ArrayList<>();
    private final List<Placed<Piece>> unread = new ArrayList<>();

    KernelState(Document document, SnippetReader reader) {
        document.cells().forEach(cell -> run(cell, reader.read(cell.source())));
    }

    private KernelState(KernelState before) {
        definitions.putAll(before.definitions);
        imports.addAll(before.imports);
        unread.addAll(before.unread);
    }

    private void run(Cell cell, CellContent content) {
        content.imports().forEach(one -> imports.add(new Placed<>(cell, one)));
        content.unread().forEach(piece -> unread.add(new Placed<>(cell, piece)));
        for (Definition definition : content.definitions()) {
            definitions.remove(definition.key());
            definitions.put(definition.key(), new Placed<>(cell, definition));
        }
    }

    /** Returns the state after one more cell, whose methods replace all of the same names, whatever their parameters. */
    KernelState replacing(Cell cell, CellContent content) {
        KernelState after = new KernelState(this);
        for (Definition definition : content.definitions()) {
            after.definitions.values().removeAll(methods(definition.name()));
        }
        after.run(cell, content);
        return after;
    }

    List<Placed<Import>> imports() {
        return imports;
    }

    /** Returns the methods of this name, one for each list of parameters. */
    List<Placed<Definition>> methods(String name) {
        return definitions.values().stream()
                .filter(placed -> placed.what().kind() == Definition.Kind.METHOD)
                .filter(placed -> placed.what().name().equals(name))
                .toList();
    }

    /** Returns the pieces that are wrong or no definition and in which this method seems to be defined. */
    List<Placed<Piece>> unreadDefinitions(String method) {
        return unread.stream()
                .filter(placed -> MethodMention.defines(placed.what().source(), method))
                .toList();
    }

    boolean definesType(String name) {
        return definitions.containsKey("type " + name);
    }

    /** Returns the methods of this name and all that they refer to, directly or not, in the order of the cells. */
    List<Placed<Definition>> closure(String method) {
        Set<Placed<Definition>> needed = new LinkedHashSet<>();
        Deque<Placed<Definition>> open = new ArrayDeque<>(methods(method));
        while (!open.isEmpty()) {
            Placed<Definition> next = open.remove();
            if (needed.add(next)) {
                open.addAll(referredTo(next.what().references()));
            }
        }
        return definitions.values().stream().filter(needed::contains).toList();
    }

    private List<Placed<Definition>> referredTo(References references) {
        return definitions.values().stream()
                .filter(placed -> (placed.what().kind() == Definition.Kind.METHOD
                                ? references.methods()
                                : references.names())
                        .contains(placed.what().name()))
                .toList();
    }
}
