package resnetlab.grading.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds from above how often the compiler tries the body of a lambda, or a conditional that is an argument: once for each
 * overload of the method that takes it, and that for each of them around it. Thirty nested ones would otherwise keep it busy
 * for ever.
 */
final class LambdaTrials extends TreeScanner<Void, Void> {

    /** Few methods of libraries take one of several kinds of function. */
    private static final int OVERLOADS_IN_LIBRARIES = 2;

    private final Map<String, Integer> overloads = new HashMap<>();
    private int depth;
    private int deepest;
    private int conditionals;
    private int mostConditionals;

    private LambdaTrials() {}

    static double most(CompilationUnitTree unit) {
        LambdaTrials trials = new LambdaTrials();
        trials.scan(unit, null);
        int most = trials.overloads.values().stream().reduce(OVERLOADS_IN_LIBRARIES, Math::max);
        return Math.pow(most, trials.deepest) * Math.pow(most + 1, trials.mostConditionals);
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

    /** Counts arguments like {@code f(a ? f(b ? ... : y) : x)}: each is tried with each method f, and once more. */
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        int level = call.getArguments().stream().anyMatch(LambdaTrials::isConditional) ? 1 : 0;
        scan(call.getMethodSelect(), null);
        conditionals += level;
        mostConditionals = Math.max(mostConditionals, conditionals);
        scan(call.getArguments(), null);
        conditionals -= level;
        return null;
    }

    private static boolean isConditional(Tree argument) {
        return argument instanceof ParenthesizedTree brackets
                ? isConditional(brackets.getExpression())
                : argument instanceof ConditionalExpressionTree;
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
