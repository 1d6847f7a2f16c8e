package resnetlab.grading.submission;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** Collects the names that a declaration refers to. A name that it declares within itself is its own. */
final class ReferenceScanner extends TreeScanner<Void, Boolean> {

    private final Set<String> methods = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> qualified = new HashSet<>();
    private final Set<String> ownMethods = new HashSet<>();
    private final Set<String> ownVariables = new HashSet<>();

    private ReferenceScanner() {}

    static References in(Tree declaration) {
        ReferenceScanner scanner = new ReferenceScanner();
        scanner.scan(declaration, true);
        scanner.methods.removeAll(scanner.ownMethods);
        scanner.names.removeAll(scanner.ownVariables);
        return new References(scanner.methods, scanner.names, scanner.qualified);
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Boolean outermost) {
        names.add(identifier.getName().toString());
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Boolean outermost) {
        if (call.getMethodSelect() instanceof IdentifierTree called) {
            methods.add(called.getName().toString());
            scan(call.getTypeArguments(), false);
            return scan(call.getArguments(), false);
        }
        return super.visitMethodInvocation(call, false);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Boolean outermost) {
        String text = select.toString();
        if (text.startsWith(Import.KIT_ROOT) && text.length() < 200) {
            qualified.add(text);
        }
        return super.visitMemberSelect(select, false);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean outermost) {
        if (!outermost) {
            ownMethods.add(method.getName().toString());
        }
        return super.visitMethod(method, false);
    }

    @Override
    public Void visitVariable(VariableTree variable, Boolean outermost) {
        if (!outermost) {
            ownVariables.add(variable.getName().toString());
        }
        return super.visitVariable(variable, false);
    }

    @Override
    public Void visitClass(ClassTree type, Boolean outermost) {
        return super.visitClass(type, false);
    }
}
