package resnetlab.grading.submission;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Parses Java without compiling it. Not for several threads at once. */
final class JavaParser {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

    JavaParser() {
        try { // else each parse looks for plugins in every jar
            files.setLocation(StandardLocation.CLASS_PATH, List.of());
            files.setLocation(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Parses a text as a compilation unit; empty when it is not one. */
    Optional<Parsed> parse(String text) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(
                Writer.nullWriter(), files, problems, List.of("-proc:none"), null, List.of(new Text(text)));
        try {
            Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
            boolean wrong = problems.getDiagnostics().stream().anyMatch(one -> one.getKind() == Diagnostic.Kind.ERROR);
            if (wrong || !units.hasNext()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Parsed(text, units.next(), Trees.instance(task).getSourcePositions()));
        } catch (IOException | RuntimeException | StackOverflowError | InternalError tooMuch) {
            return Optional.empty();
        }
    }

    /**
     * A parsed text.
     *
     * @param text the text
     * @param unit its tree
     * @param positions where each tree stands in it
     */
    record Parsed(String text, CompilationUnitTree unit, SourcePositions positions) {

        int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
        }

        /** Returns the line of a position, from 1. */
        int line(int position) {
            return 1
                    + (int) text.substring(0, position)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("string:///Cell.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
