package resnetlab.grading.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import resnetlab.grading.submission.ExerciseSource;

/**
 * Compiles the sources of one submission after another. Annotation processors stay off, because they would run here. Not
 * for several threads at once.
 */
final class SubmissionCompiler {

    private static final int LONGEST_SOURCE = 256 << 10;
    private static final long LONGEST_CONSTANT = 1 << 20;
    private static final double MOST_TRIALS = 1 << 12;
    private static final String TOO_DEEP = "The compiler gave up on this code: it is nested too deeply.";

    /** Texts are joined by plain code: what javac writes otherwise makes a JVM build classes before it joins two. */
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-g", "-nowarn", "-Xlint:none", "-XDstringConcat=inline");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

    SubmissionCompiler(List<Path> classPath) {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Tells whether graded code sees any class in a package. */
    boolean sees(String packageName) {
        try {
            for (var location : List.of(StandardLocation.PLATFORM_CLASS_PATH, StandardLocation.CLASS_PATH)) {
                if (files.list(location, packageName, EnumSet.of(JavaFileObject.Kind.CLASS), false)
                        .iterator()
                        .hasNext()) {
                    return true;
                }
            }
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Compiles all sources at once and, when that fails, each alone. */
    Map<String, Compilation> compile(List<ExerciseSource> sources) {
        Map<String, Compilation> results = new HashMap<>();
        if (sources.size() > 1 && compileTogether(sources) instanceof Compilation.Classes classes) {
            sources.forEach(source -> results.put(source.method(), classes));
            return results;
        }
        sources.forEach(source -> results.put(source.method(), compileTogether(List.of(source))));
        return results;
    }

    private Compilation compileTogether(List<ExerciseSource> sources) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        MemoryFiles memory = new MemoryFiles(files);
        List<SourceFile> units = sources.stream().map(SourceFile::new).toList();
        JavacTask task = (JavacTask) compiler.getTask(Writer.nullWriter(), memory, problems, OPTIONS, null, units);
        try {
            Iterable<? extends CompilationUnitTree> parsed = task.parse();
            if (tooLarge(sources, parsed)) {
                return new Compilation.Problems(List.of("This is too much code for an exercise."));
            }
            for (CompilationUnitTree unit : parsed) {
                if (LambdaTrials.most(unit) > MOST_TRIALS) {
                    return new Compilation.Problems(List.of(TOO_DEEP));
                }
            }
            if (!isWrong(problems)) { // else nothing would be known of what stands beside a syntax error
                task.generate();
            }
        } catch (IOException | RuntimeException | VirtualMachineError tooMuch) {
            return new Compilation.Problems(List.of(TOO_DEEP));
        }
        List<String> sentences = new ArrayList<>(ProblemText.of(problems.getDiagnostics(), sources.get(0)));
        return sentences.isEmpty() ? new Compilation.Classes(memory.classes()) : new Compilation.Problems(sentences);
    }

    private static boolean isWrong(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream().anyMatch(problem -> problem.getKind() == Diagnostic.Kind.ERROR);
    }

    private static boolean tooLarge(List<ExerciseSource> sources, Iterable<? extends CompilationUnitTree> units) {
        for (CompilationUnitTree unit : units) {
            if (ConstantSize.largest(unit) > LONGEST_CONSTANT) {
                return true;
            }
        }
        return sources.stream().anyMatch(source -> source.source().length() > LONGEST_SOURCE);
    }
}
