package resnetlab.grading.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerOutputTest {

    @Test
    void every_byte_arrives_in_order() throws IOException {
        byte[] bytes = new byte[10 << 20];
        new Random(5).nextBytes(bytes);

        try (InputStream output = new WorkerOutput(new ByteArrayInputStream(bytes), () -> true)) {
            assertArrayEquals(bytes, output.readAllBytes());
            assertEquals(-1, output.read());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ends_with_the_worker_though_a_child_of_its_own_holds_the_pipe() throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "sleep 20 & echo $!").start();
        long start = System.nanoTime();

        String said;
        try (InputStream output = new WorkerOutput(process.getInputStream(), process::isAlive)) {
            said = new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
        ProcessHandle child = ProcessHandle.of(Long.parseLong(said)).orElseThrow();

        assertTrue(child.isAlive(), "the child still holds the pipe");
        child.destroyForcibly();
        assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < 10);
    }
}
