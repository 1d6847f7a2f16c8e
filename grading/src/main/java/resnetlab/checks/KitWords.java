package resnetlab.checks;

import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the kit's own classes in a solution's text. */
final class KitWords {

    /** Comments and texts in quotes, which use nothing. */
    private static final Pattern SILENT =
            Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"", Pattern.DOTALL);

    private static final Pattern FULL_NAME = Pattern.compile("\\bresnetlab\\.[a-z.]+\\w+");
    private static final Pattern CLASS_NAME = Pattern.compile("(?<![.\\w])[A-Z]\\w*");
    private static final Pattern IMPORT = Pattern.compile("import\\s+(resnetlab\\.[\\w.]+?)\\.(\\*|\\w+)\\s*;");

    private static final Pattern STATIC_IMPORT =
            Pattern.compile("import\\s+static\\s+(resnetlab\\.[\\w.]+)\\.(\\*|\\w+)\\s*;");

    private static final Pattern NAME = Pattern.compile("(?<![.\\w])\\w+");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)");

    /** What a stub throws; it stands in a solution that is half done. */
    private static final String STUB = "NotAttempted";

    private KitWords() {}

    static String withoutCommentsAndTexts(String text) {
        return SILENT.matcher(text).replaceAll(" ");
    }

    static Optional<String> in(String text, List<String> imports) {
        return in(text, imports, Set.of());
    }

    /**
     * Returns the first of the kit's classes that a text names.
     *
     * @param text Java source
     * @param imports the imports that hold for it
     * @param own classes that the learner has declared elsewhere; a name of theirs may be a name of the kit's
     */
    static Optional<String> in(String text, List<String> imports, Set<String> own) {
        String spoken = withoutCommentsAndTexts(text);
        Matcher full = FULL_NAME.matcher(spoken);
        while (full.find()) {
            if (!full.group().endsWith("." + STUB)) {
                return Optional.of(full.group());
            }
        }
        return imports.stream()
                .flatMap(line -> ownerOfMember(spoken, line).stream())
                .findFirst()
                .or(() -> importedClass(spoken, imports, own));
    }

    private static Optional<String> importedClass(String spoken, List<String> imports, Set<String> own) {
        Set<String> declared = new HashSet<>(own);
        DECLARED.matcher(spoken).results().forEach(found -> declared.add(found.group(1)));
        return CLASS_NAME
                .matcher(spoken)
                .results()
                .map(found -> found.group())
                .filter(name -> !name.equals(STUB) && !declared.contains(name) && !isAnothers(name, imports))
                .flatMap(name -> imports.stream().flatMap(line -> imported(name, line).stream()))
                .findFirst();
    }

    /** Tells whether an import by full name gives the name to something that is not the kit's. */
    private static boolean isAnothers(String name, List<String> imports) {
        return imports.stream()
                .map(String::strip)
                .anyMatch(line -> line.matches("import\\s+(?!resnetlab\\.).*\\." + name + "\\s*;"));
    }

    private static Optional<String> imported(String name, String line) {
        Matcher found = IMPORT.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        String candidate = found.group(1) + "." + name;
        boolean named = found.group(2).equals(name) || (found.group(2).equals("*") && exists(candidate));
        return named ? Optional.of(candidate) : Optional.empty();
    }

    /** Returns the class from which a static import takes a member that the text names. */
    private static Optional<String> ownerOfMember(String spoken, String line) {
        Matcher found = STATIC_IMPORT.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        Set<String> members = found.group(2).equals("*") ? members(found.group(1)) : Set.of(found.group(2));
        boolean named = NAME.matcher(spoken).results().anyMatch(name -> members.contains(name.group()));
        return named ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Set<String> members(String className) {
        return load(className)
                .map(type -> Stream.<Member[]>of(type.getMethods(), type.getFields())
                        .flatMap(Arrays::stream)
                        .filter(member -> Modifier.isStatic(member.getModifiers()))
                        .map(Member::getName)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static boolean exists(String name) {
        return load(name).isPresent();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, KitWords.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError noSuchClass) {
            return Optional.empty();
        }
    }
}
