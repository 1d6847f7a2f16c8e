package resnetlab.grading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.isolation.Limits;

class WorkerPoolTest {

    @TempDir
    Path folder;

    @Test
    void a_worker_that_died_while_it_stood_ready_is_replaced() throws Exception {
        WorkerKit kit = WorkerKit.collect(folder);
        try (WorkerPool pool =
                new WorkerPool(kit, IsolationLevel.NONE.here().orElseThrow(), new Limits(512), folder, 1, 1)) {
            pool.awaitFirst();
            List<ProcessHandle> ready = ProcessHandle.current()
                    .children()
                    .filter(WorkerPoolTest::isWorker)
                    .toList();
            assertEquals(1, ready.size());
            ready.get(0).destroyForcibly();
            ready.get(0).onExit().get(10, TimeUnit.SECONDS);

            try (ReadyWorker worker = pool.take()) {
                assertTrue(worker.isAlive());
            }
        }
    }

    private static boolean isWorker(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("resnetlab");
    }
}
