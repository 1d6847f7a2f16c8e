package resnetlab.checks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import resnetlab.exercise.Exercise;
import resnetlab.notebook.JJavaKernel;

/**
 * Reads in JJava what a learner has declared: the exercise's method, and every method and class that it names, directly or
 * through others. In another kernel nothing can be read, and nothing is said; the autograder finds out.
 */
final class KernelSource implements KitUse {

    @Override
    public Optional<String> in(Exercise exercise) {
        return JJavaKernel.shell().flatMap(shell -> in(exercise, shell));
    }

    static Optional<String> in(Exercise exercise, JShell shell) {
        List<String> imports = shell.imports().map(Snippet::source).toList();
        List<DeclarationSnippet> declared = Stream.<DeclarationSnippet>concat(
                        shell.methods(), Stream.concat(shell.types(), shell.variables()))
                .toList();
        Set<String> types = shell.types().map(DeclarationSnippet::name).collect(Collectors.toSet());
        Deque<String> names = new ArrayDeque<>(List.of(exercise.method()));
        Set<String> seen = new HashSet<>(names);
        while (!names.isEmpty()) {
            String name = names.remove();
            for (DeclarationSnippet snippet : declared) {
                if (snippet.name().equals(name)) {
                    Optional<String> used = KitWords.in(snippet.source(), imports, types);
                    if (used.isPresent()) {
                        return used;
                    }
                    namedIn(snippet.source(), declared).filter(seen::add).forEach(names::add);
                }
            }
        }
        return Optional.empty();
    }

    private static Stream<String> namedIn(String source, List<DeclarationSnippet> declared) {
        String spoken = KitWords.withoutCommentsAndTexts(source);
        return declared.stream().filter(snippet -> isNamed(snippet, spoken)).map(DeclarationSnippet::name);
    }

    /** A name that the text gives to a parameter or a variable of its own is not the kernel's. */
    private static boolean isNamed(DeclarationSnippet snippet, String spoken) {
        String name = Pattern.quote(snippet.name());
        return switch (snippet.kind()) {
            case METHOD -> isIn(spoken, "(?<![.\\w])" + name + "\\s*\\(|::\\s*" + name + "\\b");
            case VAR -> isIn(spoken, "(?<![.\\w])" + name + "\\b(?!\\s*\\()") && !isIn(spoken, ownVariable(name));
            default -> isIn(spoken, "(?<![.\\w])" + name + "\\b");
        };
    }

    /** A type and the name behind it, or the name as a parameter of a lambda. */
    private static String ownVariable(String name) {
        return "(?<!\\b(?:return|throw|new|case|else|yield|assert))(?<=[\\w>\\].])\\s+" + name
                + "\\s*(?:=(?!=)|[;:,)]|\\[)" + "|(?<![.\\w])" + name + "\\s*->|[(,]\\s*" + name
                + "\\s*(?:,\\s*\\w+\\s*)*\\)\\s*->";
    }

    private static boolean isIn(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }
}
