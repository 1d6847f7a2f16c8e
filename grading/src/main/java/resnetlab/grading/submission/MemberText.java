package resnetlab.grading.submission;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resnetlab.grading.submission.JavaParser.Parsed;

/** Turns a definition of a cell into a static member of a class: the kernel knows neither access nor instance. */
final class MemberText {

    private static final Pattern ACCESS = Pattern.compile("\\b(public|private|protected|static|default)\\b");

    private MemberText() {}

    /** Returns the parsed text with the member made static; no line moves. */
    static String asStatic(Parsed parsed, Tree member) {
        ModifiersTree modifiers = modifiers(member);
        StringBuilder text = new StringBuilder(parsed.text());
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
}
