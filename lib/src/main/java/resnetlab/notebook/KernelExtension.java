package resnetlab.notebook;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Makes JJava start and stop without waiting: wakes the engine while the learner still reads, and ends the thread pool that
 * would keep the process alive for a minute after shutdown. JJava finds it by its service file; other kernels ignore it.
 */
public final class KernelExtension implements Extension {

    @Override
    public void install(BaseKernel kernel) {
        Thread wake = new Thread(KernelExtension::wakeEngine, "resnetlab-wake-engine");
        wake.setDaemon(true);
        wake.start();
    }

    private static void wakeEngine() {
        try (NDManager manager = NDManager.newBaseManager()) {
            manager.ones(new Shape(1)).getFloat();
        } catch (RuntimeException | LinkageError broken) {
            // the first cell that needs the engine meets the same error, and there it can be read
        }
    }

    @Override
    public void uninstall(BaseKernel kernel) {
        JJavaKernel.shellOf(kernel).ifPresent(JShell::stop);
    }
}
