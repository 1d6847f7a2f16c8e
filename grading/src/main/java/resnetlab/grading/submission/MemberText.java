package resnetlab.grading.submission;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resnetlab.grading.submission.JavaParser.Parsed;

/** Turns a definition of a cell into a static member of a class: the kernel knows neither access nor instance. */
final class MemberText {

    private static final Pattern ACCESS = Pattern.compile("\\b(public|private|protected|static|default)\\b");
    private static final Pattern VAR = Pattern.compile("\\bvar\\b");

    private MemberText() {}

    /** Returns the parsed text with the member made static; no line moves. */
    static String asStatic(Parsed parsed, Tree member) {
        ModifiersTree modifiers = modifiers(member);
        StringBuilder text = new StringBuilder(parsed.text());
        inferVar(parsed, member, text);
        int start = parsed.start(member);
        int end = parsed.end(modifiers);
        if (end > start) {
            text.replace(start, end, withoutAccess(parsed, modifiers, start, end));
        }
        return text.insert(insertion(parsed, modifiers, start), "static ").toString();
    }

    private static ModifiersTree modifiers(Tree member) {
        if (member instanceof MethodTree method) {
            return method.getModifiers();
        }
        return member instanceof ClassTree type ? type.getModifiers() : ((VariableTree) member).getModifiers();
    }

    private static String withoutAccess(Parsed parsed, ModifiersTree modifiers, int start, int end) {
        StringBuilder text = new StringBuilder(parsed.text().substring(start, end));
        Matcher words = ACCESS.matcher(parsed.text()).region(start, end);
        while (words.find()) {
            if (modifiers.getAnnotations().stream().noneMatch(one -> within(parsed, one, words.start()))) {
                text.replace(words.start() - start, words.end() - start, " ".repeat(words.end() - words.start()));
            }
        }
        return text.toString();
    }

    private static boolean within(Parsed parsed, AnnotationTree annotation, int position) {
        return parsed.start(annotation) <= position && position < parsed.end(annotation);
    }

    /** Annotations may come before modifiers, so the new word may stand first. */
    private static int insertion(Parsed parsed, ModifiersTree modifiers, int start) {
        return modifiers.getAnnotations().isEmpty() ? start : parsed.start(modifiers);
    }

    /** A field has no {@code var}; where its type can be seen at once, it is written out. */
    private static void inferVar(Parsed parsed, Tree member, StringBuilder text) {
        if (!(member instanceof VariableTree variable) || variable.getInitializer() == null) {
            return;
        }
        int start = parsed.start(member);
        int end = parsed.start(variable.getInitializer());
        Matcher word = VAR.matcher(parsed.text()).region(start, end);
        if (word.find() && word.end() < end && isVar(variable)) {
            type(variable.getInitializer()).ifPresent(type -> text.replace(word.start(), word.end(), type));
        }
    }

    private static boolean isVar(VariableTree variable) {
        return variable.getType() == null || variable.getType().toString().equals("var");
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
