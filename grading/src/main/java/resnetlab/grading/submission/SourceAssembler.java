package resnetlab.grading.submission;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Puts the definitions of an exercise together as one Java source. */
final class SourceAssembler {

    /** What JJava imports before the first cell. */
    private static final List<String> KERNEL_IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.time.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.prefs.*",
            "java.util.regex.*");

    private final StringBuilder text = new StringBuilder();
    private final SourceMap map = new SourceMap();
    private final Predicate<String> packageIsVisible;
    private int line = 1;

    private SourceAssembler(Predicate<String> packageIsVisible) {
        this.packageIsVisible = packageIsVisible;
    }

    static ExerciseSource assemble(
            String method,
            Collection<Placed<Import>> imports,
            List<Placed<Definition>> closure,
            Predicate<String> packageIsVisible) {
        SourceAssembler assembler = new SourceAssembler(packageIsVisible);
        assembler.head(method);
        assembler.addImports(imports, closure);
        assembler.write("public final class " + ExerciseSource.CLASS + " {\n");
        for (Placed<Definition> placed : closure) {
            assembler.add(placed.cell(), placed.what().line(), placed.what().source());
        }
        assembler.write("}\n");
        return new ExerciseSource(method, assembler.text.toString(), assembler.map);
    }

    /** Puts a piece whose syntax is wrong into a class, so that the compiler says in its words what is wrong. */
    static ExerciseSource assembleUnread(String method, Placed<Piece> piece) {
        SourceAssembler assembler = new SourceAssembler(name -> true);
        assembler.head(method);
        assembler.write("public final class " + ExerciseSource.CLASS + " {\n");
        assembler.add(piece.cell(), piece.what().line(), piece.what().source());
        assembler.write("}\n");
        return new ExerciseSource(method, assembler.text.toString(), assembler.map);
    }

    private void head(String method) {
        write("package " + ExerciseSource.packageOf(method) + ";\n");
        KERNEL_IMPORTS.forEach(name -> write("import " + name + "; "));
        write("\n");
    }

    private void write(String more) {
        text.append(more);
        line += lines(more);
    }

    private static int lines(String more) {
        return (int) more.chars().filter(character -> character == '\n').count();
    }

    private void add(Cell cell, int cellLine, String source) {
        String whole = source.endsWith("\n") ? source : source + "\n";
        map.add(line, cell, cellLine, lines(whole));
        write(whole);
    }

    private void addImports(Collection<Placed<Import>> imports, List<Placed<Definition>> closure) {
        Set<String> names = new HashSet<>();
        for (Placed<Definition> placed : closure) {
            names.addAll(placed.what().references().names());
            names.addAll(placed.what().references().methods());
        }
        Map<String, Placed<Import>> lastOfName = new LinkedHashMap<>();
        for (Placed<Import> placed : imports) {
            if (isWanted(placed.what(), names)) {
                lastOfName.put(key(placed.what()), placed);
            }
        }
        lastOfName.values().forEach(placed -> add(placed.cell(), placed.what().line(), statement(placed.what())));
    }

    private static String statement(Import one) {
        return one.fromKit() ? "import " + Import.STUB_EXCEPTION + ";" : one.statement();
    }

    /** Two imports of one simple name would clash; in the kernel the later one wins. */
    private static String key(Import one) {
        if (one.fromKit()) {
            return Import.STUB_NAME;
        }
        boolean type = one.scope() == Import.Scope.TYPES && !one.onDemand();
        return type ? one.simpleName() : one.statement();
    }

    private boolean isWanted(Import one, Set<String> names) {
        if (one.fromKit()) {
            boolean bringsStub = one.scope() == Import.Scope.TYPES
                    && (one.name().equals(Import.STUB_EXCEPTION) || one.name().equals("resnetlab.notebook.*"));
            return bringsStub && names.contains(Import.STUB_NAME);
        }
        return one.onDemand() ? isVisible(one) : names.contains(one.simpleName());
    }

    /** Takes a segment with a capital for a class: its package is what must be there. */
    private boolean isVisible(Import one) {
        String name = one.owner();
        while (name.contains(".") && Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1))) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return packageIsVisible.test(name);
    }
}
