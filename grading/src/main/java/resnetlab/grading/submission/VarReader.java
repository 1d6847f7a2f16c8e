package resnetlab.grading.submission;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code var x = ...}. A kernel knows it, but a member of a class has no {@code var}: where the type can be seen at
 * once, it is written out.
 */
final class VarReader {

    private static final Pattern VAR = Pattern.compile("\\bvar(?=\\s+\\w+\\s*=)");

    private VarReader() {}

    static Optional<Definition> read(JavaParser parser, Piece piece) {
        Matcher word = VAR.matcher(piece.source());
        if (!word.find()) {
            return Optional.empty();
        }
        return parser.parse("class $ { void $() {" + piece.source() + "\n;}}")
                .flatMap(parsed -> firstStatement(parsed.unit().getTypeDecls().get(0)))
                .filter(VariableTree.class::isInstance)
                .map(statement -> definition((VariableTree) statement, piece, word));
    }

    private static Optional<StatementTree> firstStatement(Tree wrapper) {
        return ((ClassTree) wrapper)
                .getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(member -> ((MethodTree) member).getBody())
                        .map(BlockTree::getStatements)
                        .<StatementTree>flatMap(
                                statements -> statements.stream().limit(1))
                        .findFirst();
    }

    private static Definition definition(VariableTree variable, Piece piece, Matcher word) {
        String name = variable.getName().toString();
        String type = Optional.ofNullable(variable.getInitializer())
                .flatMap(VarReader::type)
                .orElse("var");
        String source = piece.source().substring(0, word.start()) + "static " + type
                + piece.source().substring(word.end()).stripTrailing();
        String ended = source.endsWith(";") ? source : source + ";";
        References references = ReferenceScanner.in(variable);
        return new Definition(Definition.Kind.VARIABLE, name, "variable " + name, piece.line(), ended, references);
    }

    private static Optional<String> type(ExpressionTree initializer) {
        if (initializer instanceof NewClassTree created && created.getClassBody() == null) {
            String type = created.getIdentifier().toString();
            return type.endsWith("<>") ? Optional.empty() : Optional.of(type);
        }
        if (!(initializer instanceof LiteralTree literal)) {
            return Optional.empty();
        }
        return switch (literal.getKind()) {
            case INT_LITERAL -> Optional.of("int");
            case LONG_LITERAL -> Optional.of("long");
            case FLOAT_LITERAL -> Optional.of("float");
            case DOUBLE_LITERAL -> Optional.of("double");
            case BOOLEAN_LITERAL -> Optional.of("boolean");
            case CHAR_LITERAL -> Optional.of("char");
            case STRING_LITERAL -> Optional.of("String");
            default -> Optional.empty();
        };
    }
}
