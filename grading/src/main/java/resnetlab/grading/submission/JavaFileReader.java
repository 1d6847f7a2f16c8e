package resnetlab.grading.submission;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import resnetlab.exercise.Exercise;
import resnetlab.grading.submission.JavaParser.Parsed;

/**
 * Reads a Java file as if it were a cell. A class around the methods, whatever its name, and a package line are taken away;
 * no line moves.
 */
final class JavaFileReader {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*+package\\s++[\\w.]++\\s*+;");

    private static final Set<String> METHODS =
            Arrays.stream(Exercise.values()).map(Exercise::method).collect(Collectors.toSet());

    private JavaFileReader() {}

    static Document read(String name, String text) {
        String withoutPackage = PACKAGE.matcher(text).replaceFirst("");
        String body = new JavaParser()
                .parse(withoutPackage)
                .map(JavaFileReader::unwrap)
                .orElse(withoutPackage);
        return new Document(name, List.of(new Cell(0, "", Optional.empty(), body)));
    }

    private static String unwrap(Parsed parsed) {
        StringBuilder text = new StringBuilder(parsed.text());
        for (Tree declared : parsed.unit().getTypeDecls()) {
            if (declared instanceof ClassTree type && isWrapper(parsed, type)) {
                blank(text, parsed.start(type), opening(parsed, type) + 1);
                blank(text, parsed.end(type) - 1, parsed.end(type));
                type.getMembers().stream()
                        .filter(JavaFileReader::needsInstance)
                        .filter(member -> parsed.end(member) > parsed.start(member))
                        .forEach(member -> blank(text, parsed.start(member), parsed.end(member)));
            }
        }
        return text.toString();
    }

    private static boolean isWrapper(Parsed parsed, ClassTree type) {
        String source = parsed.text().substring(parsed.start(type), parsed.end(type));
        boolean named = Pattern.compile(
                        "\\bclass\\s+" + Pattern.quote(type.getSimpleName().toString()) + "\\b")
                .matcher(source)
                .find();
        boolean hasMethods = type.getMembers().stream()
                .anyMatch(member -> member instanceof MethodTree method
                        && METHODS.contains(method.getName().toString()));
        return type.getKind() == Tree.Kind.CLASS
                && named
                && hasMethods
                && type.getExtendsClause() == null
                && type.getImplementsClause().isEmpty();
    }

    private static boolean needsInstance(Tree member) {
        return member instanceof BlockTree || (member instanceof MethodTree method && method.getReturnType() == null);
    }

    private static int opening(Parsed parsed, ClassTree type) {
        int from = Math.max(parsed.start(type), parsed.end(type.getModifiers()));
        return parsed.text().indexOf('{', from);
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
