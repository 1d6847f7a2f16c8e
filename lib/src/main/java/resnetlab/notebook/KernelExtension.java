package resnetlab.notebook;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.lang.reflect.InvocationTargetException;
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
        try {
            Object shell = kernel.getClass().getMethod("getJShell").invoke(kernel);
            shell.getClass().getMethod("stop").invoke(shell);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException otherKernel) {
            System.getLogger(KernelExtension.class.getName())
                    .log(System.Logger.Level.DEBUG, "the kernel's shell could not be stopped early", otherKernel);
        }
    }
}
