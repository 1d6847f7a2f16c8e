package resnetlab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.exercise.Exercise;
import resnetlab.grading.compile.Compilation;
import resnetlab.grading.isolation.IsolationLevel;
import resnetlab.grading.isolation.Limits;
import resnetlab.grading.result.Shard;
import resnetlab.grading.submission.Cell;
import resnetlab.grading.submission.Document;
import resnetlab.grading.submission.ExerciseFinder;
import resnetlab.grading.submission.Finding;
import resnetlab.grading.submission.Submission;
import resnetlab.grading.worker.ReadyWorker;
import resnetlab.grading.worker.TimedCode;
import resnetlab.learner.Invocation;
import resnetlab.learner.Value;

/** Tries to get out of a worker's room in each way at each level, and compares with what the level promises. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class IsolationTest {

    private static final List<Attack> ESCAPES = Attack.escapes();
    private static final String ONE = """
            int escape%d() {
                try {
            %s
                } catch (Throwable stopped) {
                    return 0;
                }
            }
            """;

    /** They answer 0 even when they succeed: what they leave behind is looked for. The third asks for what a JVM allows at its start. */
    private static final Set<String> SILENT = Set.of("leave_a_folder_too_deep", "leave_a_process", "attach_to_itself");

    @TempDir
    Path folder;

    private static GradingOptions options(IsolationLevel level) {
        return new GradingOptions(
                Duration.ofSeconds(10),
                new Limits(512),
                1,
                1,
                List.of(Exercise.OUTPUT_SIZE),
                Optional.of(level),
                Shard.WHOLE);
    }

    @ParameterizedTest
    @EnumSource
    void a_level_stops_what_it_says(IsolationLevel level) throws Exception {
        assumeTrue(level.here().isPresent(), level.id() + " needs a program or a right that is missing here");
        SortedSet<String> through = new TreeSet<>();
        try (Workshop workshop = Workshop.open(options(level), 1);
                Lures lures = new Lures(folder)) {
            List<Integer> answers = answers(workshop, lures);
            for (int i = 0; i < ESCAPES.size(); i++) {
                if (answers.get(i) == 1) {
                    through.add(ESCAPES.get(i).name());
                }
            }
        } catch (CannotGradeException cannot) {
            assertFalse(works(level), cannot.getMessage());
            assumeTrue(false, cannot.getMessage());
        }

        SortedSet<String> promised = ESCAPES.stream()
                .filter(escape -> escape.says("gets through", level.id()))
                .map(Attack::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(promised, through);
        assertTrue(Leftovers.processes().isEmpty(), () -> "still running: " + Leftovers.processes());
        assertTrue(Leftovers.folders().isEmpty(), () -> "still there: " + Leftovers.folders());
    }

    @Test
    void what_never_gets_through_would_where_the_checks_run() throws Exception {
        String temporary = System.setProperty("java.io.tmpdir", folder.toString());
        try (Workshop workshop = Workshop.open(options(IsolationLevel.NONE), 1);
                Lures lures = new Lures(folder)) {
            Method entry = entry(compiled(workshop, lures));
            for (int i = 0; i < ESCAPES.size(); i++) {
                Attack escape = ESCAPES.get(i);
                if (escape.says("gets through", "never") && !SILENT.contains(escape.name())) {
                    assertEquals(1, entry.invoke(null, i, 0, 0, 0), escape.name());
                }
            }
        } finally {
            System.setProperty("java.io.tmpdir", temporary);
        }
    }

    /** Loads the attacks into this JVM. */
    private static Method entry(Compilation compilation) throws ReflectiveOperationException {
        Map<String, byte[]> classes = ((Compilation.Classes) compilation).classes();
        ClassLoader loader = new ClassLoader(IsolationTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.getOrDefault(name, new byte[0]);
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        Method entry = loader.loadClass("submission.outputSize.Submission$")
                .getDeclaredMethod("outputSize", int.class, int.class, int.class, int.class);
        entry.setAccessible(true);
        return entry;
    }

    /** Tells whether the level's program does anything here: where it does, a worker that does not start is the kit's fault. */
    private static boolean works(IsolationLevel level) throws IOException, InterruptedException {
        List<String> command =
                switch (level) {
                    case BUBBLEWRAP ->
                        List.of("bwrap", "--ro-bind", "/", "/", "--unshare-net", "--proc", "/proc", "true");
                    case UNSHARE ->
                        List.of("unshare", "-rmnpf", "sh", "-ec", "mount -t tmpfs none /mnt; mount -t proc proc /mnt");
                    case UID -> List.of("setpriv", "--reuid=65534", "--clear-groups", "true");
                    case NONE -> List.of("true");
                };
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    /** Runs all of them one after another in one worker; the first argument says which. */
    private static List<Integer> answers(Workshop workshop, Lures lures) throws IOException, InterruptedException {
        Compilation compiled = compiled(workshop, lures);
        if (!(compiled instanceof Compilation.Classes classes)) {
            throw new AssertionError("the attacks do not compile: " + compiled);
        }
        List<Integer> answers = new ArrayList<>();
        try (ReadyWorker worker = workshop.workers().take()) {
            TimedCode code = worker.code(Duration.ofSeconds(60));
            code.load(classes.classes());
            for (int i = 0; i < ESCAPES.size(); i++) {
                Value zero = new Value.OfInt(0);
                Invocation call = Invocation.of("outputSize", new Value.OfInt(i), zero, zero, zero);
                answers.add(((Value.OfInt) code.call(call).value()).value());
            }
        }
        return answers;
    }

    private static Compilation compiled(Workshop workshop, Lures lures) throws InterruptedException {
        List<Cell> cells = new ArrayList<>();
        for (Attack escape : ESCAPES) {
            cells.add(cell(cells.size() + 1, ONE.formatted(cells.size(), lures.filledIn(escape.code()))));
        }
        String cases = IntStream.range(0, ESCAPES.size())
                .mapToObj(i -> "case " + i + ": return escape" + i + "();")
                .collect(Collectors.joining("\n"));
        cells.add(cell(
                cells.size() + 1,
                "int outputSize(int n, int f, int p, int s) {\n switch (n) {\n" + cases
                        + "\ndefault: return 0;\n}\n}"));
        Submission submission = new Submission("x", "x", List.of(new Document("x", cells)));
        ExerciseFinder finder = new ExerciseFinder(submission, workshop.reader(), workshop.compiler()::sees);
        Finding.Code code = (Finding.Code) finder.find(Exercise.OUTPUT_SIZE);
        return Optional.ofNullable(
                        workshop.compiler().compile(List.of(code.source())).get("outputSize"))
                .orElseThrow();
    }

    private static Cell cell(int number, String source) {
        return new Cell(number, "", Optional.empty(), source);
    }
}
