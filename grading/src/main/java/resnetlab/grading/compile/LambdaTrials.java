package resnetlab.grading.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds from above how often the compiler tries the body of a lambda: once for each overload of the method that takes it,
 * and that for each lambda around it. Thirty nested lambdas would otherwise keep it busy for ever.
 */
final class LambdaTrials extends TreeScanner<Void, Void> {

    /** Few methods of libraries take one of several kinds of function. */
    private static final int OVERLOADS_IN_LIBRARIES = 2;

    private final Map<String, Integer> overloads = new HashMap<>();
    private int depth;
    private int deepest;

    private LambdaTrials() {}

    static double most(CompilationUnitTree unit) {
        LambdaTrials trials = new LambdaTrials();
        trials.scan(unit, null);
        int most = trials.overloads.values().stream().reduce(OVERLOADS_IN_LIBRARIES, Math::max);
        return Math.pow(most, trials.deepest);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                boolean constructor = method.getReturnType() == null;
                String name = constructor ? "new " + type.getSimpleName() : method.getName() + "()";
                overloads.merge(name, 1, Integer::sum);
            }
        }
        return super.visitClass(type, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        depth++;
        deepest = Math.max(deepest, depth);
        super.visitLambdaExpression(lambda, null);
        depth--;
        return null;
    }
}
