package resnetlab.grading.submission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import resnetlab.grading.submission.JavaParser.Parsed;

/** Reads what one piece of a cell defines or imports. Statements and expressions define nothing. */
final class PieceReader {

    private static final String WRAPPER = "class $ {";
    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*+import\\s");

    /** Each definition keeps the text of its piece, so a piece of thousands would fill memory. */
    private static final int MOST_DEFINITIONS = 100;

    private final JavaParser parser;

    PieceReader(JavaParser parser) {
        this.parser = parser;
    }

    /** Returns the imports of a piece, none if it is something else. */
    List<Import> imports(Piece piece) {
        if (!IMPORT.matcher(piece.source()).find()) {
            return List.of();
        }
        return parser.parse(piece.source()).stream()
                .filter(parsed -> parsed.unit().getTypeDecls().isEmpty())
                .flatMap(parsed -> parsed.unit().getImports().stream()
                        .map(one -> toImport(one, piece.line() + parsed.line(parsed.start(one)) - 1)))
                .toList();
    }

    private static Import toImport(ImportTree one, int line) {
        Import.Scope scope = one.isStatic() ? Import.Scope.STATIC_MEMBERS : Import.Scope.TYPES;
        return new Import(one.getQualifiedIdentifier().toString(), scope, line);
    }

    /** Returns the definitions of a piece: one, several for {@code int a, b;}, none for a statement. */
    List<Definition> definitions(Piece piece) {
        Optional<Parsed> parsed = parser.parse(WRAPPER + piece.source() + "\n}");
        if (parsed.isEmpty()) {
            return VarReader.read(parser, piece).stream().toList();
        }
        if (!(parsed.get().unit().getTypeDecls().get(0) instanceof ClassTree wrapper)) {
            return List.of();
        }
        if (wrapper.getMembers().size() > MOST_DEFINITIONS) {
            return List.of();
        }
        return wrapper.getMembers().stream()
                .flatMap(member -> definition(parsed.get(), member, piece).stream())
                .toList();
    }

    private static Optional<Definition> definition(Parsed parsed, Tree member, Piece piece) {
        if (member instanceof MethodTree method && method.getReturnType() != null) {
            List<String> types = method.getParameters().stream()
                    .map(parameter -> parameter.getType().toString())
                    .toList();
            String name = method.getName().toString();
            String key = Definition.methodKey(name, types);
            return Optional.of(make(Definition.Kind.METHOD, name, key, parsed, member, piece));
        } else if (member instanceof ClassTree type) {
            String name = type.getSimpleName().toString();
            return Optional.of(make(Definition.Kind.TYPE, name, "type " + name, parsed, member, piece));
        } else if (member instanceof VariableTree variable) {
            String name = variable.getName().toString();
            return Optional.of(make(Definition.Kind.VARIABLE, name, "variable " + name, parsed, member, piece));
        }
        return Optional.empty();
    }

    private static Definition make(
            Definition.Kind kind, String name, String key, Parsed parsed, Tree member, Piece piece) {
        String source = MemberText.asStatic(parsed, member).substring(WRAPPER.length());
        String withoutBrace = source.substring(0, source.length() - 1);
        return new Definition(kind, name, key, piece.line(), withoutBrace.stripTrailing(), ReferenceScanner.in(member));
    }
}
