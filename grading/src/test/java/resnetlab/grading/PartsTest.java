package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import resnetlab.grading.worker.Folders;

/** Parts, stopped runs, other orders and other numbers of jobs end with the bytes of one unbroken run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsTest {

    private static final String FORMATS = "--format=gradescope,coursera,junit,otr,prairielearn,csv,html";
    private static final String HEAD = "int outputSize(int n, int f, int p, int s) { ";

    @TempDir
    static Path folder;

    private final StringWriter terminal = new StringWriter();
    private Map<String, String> whole = Map.of();

    @BeforeAll
    void gradeUnbroken() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        outputSize("ann", "return (n + 2 * p - f) / s; }");
        outputSize("bob", "return (n + 2 * p - f) / s + 1; }");
        outputSize("cat", "throw new RuntimeException(\"=1+1 \\u001b[31m \\u202E\"); }");
        outputSize("copy of bob", "return (n + 2 * p - f) / s + 1; }");
        outputSize("dan", "return nothing; }");
        Files.writeString(in.resolve("=eve.ipynb"), "broken");
        assertEquals(Main.SOME_UNGRADABLE, grade("whole", "--jobs=2"));
        whole = files("whole");
        assertTrue(whole.size() > 6 * 7, whole.keySet()::toString);
    }

    private static void outputSize(String name, String source) throws IOException {
        NotebookFile.empty()
                .cell("output-size-solution", HEAD + source)
                .write(folder.resolve("in").resolve(name + ".ipynb"));
    }

    private int grade(String out, String... more) {
        List<String> arguments = new ArrayList<>(arguments(out));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static List<String> arguments(String out) {
        return List.of(
                "--seed=3",
                "--exercise=output-size",
                FORMATS,
                "--out=" + folder.resolve(out),
                folder.resolve("in").toString());
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(terminal, true);
        return Main.run(writer, writer, arguments);
    }

    /** Reads all files; how long grading took is the one thing that differs from run to run. */
    private static Map<String, String> files(String out) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder.resolve(out))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                files.put(
                        folder.resolve(out).relativize(file).toString(),
                        text.replaceAll("\"seconds\" : [0-9.]+", "\"seconds\" : 0"));
            }
        }
        return files;
    }

    @Test
    void parts_put_together_are_the_unbroken_run() throws IOException {
        for (int part = 3; part >= 1; part--) {
            grade("part" + part, "--shard=" + part + "/3", "--jobs=1");
        }
        String third = folder.resolve("part3").toString();
        String first = folder.resolve("part1").toString();
        String second = folder.resolve("part2").toString();

        int exit = run("merge", third, first, second, FORMATS, "--out=" + folder.resolve("merged"));

        assertEquals(Main.SOME_UNGRADABLE, exit, terminal::toString);
        assertEquals(whole, files("merged"));
        assertEquals(Main.WRONG_USAGE, run("merge", third, first, "--out=" + folder.resolve("no")));
        assertTrue(terminal.toString().contains("Part 2/3 is missing"), terminal::toString);
        assertEquals(Main.WRONG_USAGE, run("merge", first, first, "--out=" + folder.resolve("no")));
        assertTrue(terminal.toString().contains("are both part 1/3"), terminal::toString);
        Files.delete(folder.resolve("part2/ann/result.json"));
        assertEquals(Main.WRONG_USAGE, run("merge", third, first, second, "--out=" + folder.resolve("no")));
        assertTrue(terminal.toString().contains("grade part 2/3 again with --resume"), terminal::toString);
    }

    @Test
    void a_run_that_was_killed_is_taken_up_and_ends_as_the_unbroken_one() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--jobs=1"));
        command.addAll(arguments("killed"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        while (process.isAlive() && !Files.exists(folder.resolve("killed/ann/result.json"))) {
            Thread.sleep(20);
        }
        process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        removeTemporaryFolderOf(process);
        assertTrue(
                files("killed").size() < whole.size(),
                () -> "the run ended before it was killed; make it longer: " + killedLog());

        StringWriter said = new StringWriter();
        List<String> again = new ArrayList<>(arguments("killed"));
        again.remove("--seed=3");
        again.add("--resume");
        PrintWriter writer = new PrintWriter(said, true);
        int exit = Main.run(writer, writer, again.toArray(String[]::new));

        assertEquals(Main.SOME_UNGRADABLE, exit, said::toString);
        assertTrue(said.toString().contains("are graded already"), said::toString);
        assertEquals(whole, files("killed"));
    }

    private static String killedLog() {
        try {
            return Files.readString(folder.resolve("killed.log"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void removeTemporaryFolderOf(Process process) throws IOException {
        try (Stream<Path> list = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            list.filter(path -> path.getFileName().toString().startsWith("resnetlab-grading-" + process.pid() + "-"))
                    .forEach(Folders::remove);
        }
    }

    @Test
    void changed_submissions_are_graded_again_and_other_orders_give_the_same_results() throws IOException {
        Path copy = folder.resolve("copy");
        try (Stream<Path> list = Files.walk(folder.resolve("whole"))) {
            for (Path path : list.toList()) {
                Path target = copy.resolve(folder.resolve("whole").relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
        String stored = copy.resolve("bob/result.json").toString();
        Files.writeString(
                Path.of(stored),
                Files.readString(Path.of(stored)).replaceAll("\"content\" : \"..", "\"content\" : \"__"));
        Files.delete(copy.resolve("index.html"));

        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        List<String> again = new ArrayList<>(arguments("copy"));
        again.add("--resume");
        Main.run(writer, writer, again.toArray(String[]::new));

        assertTrue(said.toString().contains("4 of 6 are graded already"), said::toString);
        assertEquals(whole, files("copy"));
    }
}
