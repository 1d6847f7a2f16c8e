package resnetlab.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The time that all processor cores have worked for this process, the engine's threads included. Others' load hardly shows in it. */
final class ProcessorTime {
    private ProcessorTime() {}

    static long nanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
