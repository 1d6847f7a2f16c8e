package resnetlab.grading.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds from above how long a text constant of a source can become when the compiler folds it. A few lines that double a
 * text thirty times would otherwise fill the grader's memory.
 */
final class ConstantSize extends TreeScanner<Long, Void> {

    private static final long CEILING = 1L << 40;

    private final Map<String, List<Tree>> initializers = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();

    private ConstantSize() {}

    static long largest(CompilationUnitTree unit) {
        ConstantSize scanner = new ConstantSize();
        scanner.collect(unit);
        return scanner.initializers.keySet().stream()
                .mapToLong(scanner::sizeOf)
                .max()
                .orElse(0);
    }

    private void collect(CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                if (variable.getInitializer() != null) {
                    initializers
                            .computeIfAbsent(variable.getName().toString(), name -> new ArrayList<>())
                            .add(variable.getInitializer());
                }
                return super.visitVariable(variable, null);
            }
        }.scan(unit, null);
    }

    private long sizeOf(String name) {
        Long known = sizes.get(name);
        if (known != null) {
            return known;
        }
        sizes.put(name, 0L); // a name that refers to itself is no constant
        long size = 0;
        for (Tree initializer : initializers.getOrDefault(name, List.of())) {
            Long one = scan(initializer, null);
            size = Math.max(size, one == null ? 0 : one);
        }
        sizes.put(name, size);
        return size;
    }

    @Override
    public Long reduce(Long one, Long other) {
        return Math.min(CEILING, (one == null ? 0 : one) + (other == null ? 0 : other));
    }

    @Override
    public Long visitLiteral(LiteralTree literal, Void nothing) {
        return literal.getValue() instanceof String text ? (long) text.length() : 1L;
    }

    @Override
    public Long visitIdentifier(IdentifierTree identifier, Void nothing) {
        return sizeOf(identifier.getName().toString());
    }

    @Override
    public Long visitMemberSelect(MemberSelectTree select, Void nothing) {
        return reduce(sizeOf(select.getIdentifier().toString()), super.visitMemberSelect(select, null));
    }
}
