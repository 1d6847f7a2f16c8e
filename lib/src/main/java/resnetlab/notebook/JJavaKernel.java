package resnetlab.notebook;

import java.util.Optional;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** JJava, where it runs this process. Its classes may be missing; its shell is no part of what is on the build's class path. */
public final class JJavaKernel {

    private JJavaKernel() {}

    /** Tells whether JJava runs this process. */
    static boolean runs() {
        try {
            return BaseKernel.notebookKernel() != null;
        } catch (NoClassDefFoundError | NullPointerException noJJava) {
            // JJava's classes are there in tests, where they throw because no kernel runs
            return false;
        }
    }

    /** Returns the shell that runs the learner's cells; absent in any other process. */
    public static Optional<JShell> shell() {
        return runs() ? shellOf(BaseKernel.notebookKernel()) : Optional.empty();
    }

    /** Returns a kernel's shell; absent in a kernel that has none or does not show it. */
    static Optional<JShell> shellOf(BaseKernel kernel) {
        try {
            return Optional.ofNullable(
                    (JShell) kernel.getClass().getMethod("getJShell").invoke(kernel));
        } catch (ReflectiveOperationException otherKernel) {
            System.getLogger(JJavaKernel.class.getName())
                    .log(System.Logger.Level.DEBUG, "the kernel does not show its shell", otherKernel);
            return Optional.empty();
        }
    }
}
