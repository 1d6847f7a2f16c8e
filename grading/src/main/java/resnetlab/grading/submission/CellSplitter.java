package resnetlab.grading.submission;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Splits a cell where the kernel splits it, with the same tool. Not for several threads at once. */
final class CellSplitter implements AutoCloseable {

    private static final Pattern MAGIC_LINE = Pattern.compile("(?m)^[ \\t]*%{1,2}[a-zA-Z].*$");
    private static final Pattern MAGIC_CELL = Pattern.compile("\\A\\s*%%(?!time\\b)[a-zA-Z]");

    /** A kernel refuses it; without it the rest of the cell can be read. */
    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*+package\\s++[\\w.]++[ \\t]*+;");

    private static final int MOST_PIECES = 300;

    /** Characters that the analysis may look at in one cell; it looks at the whole rest for every piece. */
    private static final int MOST_WORK = 2 << 20;

    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    CellSplitter() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        shell = JShell.builder()
                .executionEngine(new NothingRuns(), Map.of())
                .out(nowhere)
                .err(nowhere)
                .build();
        analysis = shell.sourceCodeAnalysis();
    }

    List<Piece> split(String cell) {
        if (MAGIC_CELL.matcher(cell).find()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        String rest = PACKAGE.matcher(MAGIC_LINE.matcher(cell).replaceAll("")).replaceAll("");
        int line = 1;
        int work = 0;
        while (!rest.isBlank()) {
            work += rest.length();
            if (work > MOST_WORK || pieces.size() == MOST_PIECES) {
                pieces.add(new Piece(line, rest, false));
                break;
            }
            CompletionInfo info = analyse(rest);
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            boolean whole = info.completeness().isComplete();
            String remaining = whole ? info.remaining() : "";
            String taken = rest.substring(0, rest.length() - remaining.length());
            pieces.add(new Piece(line, taken, whole));
            line += lines(taken);
            rest = remaining;
        }
        return pieces;
    }

    private CompletionInfo analyse(String source) {
        try {
            return analysis.analyzeCompletion(source);
        } catch (RuntimeException | StackOverflowError | InternalError tooMuch) {
            return new TooMuch(source);
        }
    }

    private static int lines(String text) {
        return (int) text.chars().filter(character -> character == '\n').count();
    }

    @Override
    public void close() {
        shell.close();
    }

    /** What is said of a text that the analysis itself cannot bear. */
    private record TooMuch(String source) implements CompletionInfo {
        @Override
        public Completeness completeness() {
            return Completeness.UNKNOWN;
        }

        @Override
        public String remaining() {
            return "";
        }
    }
}
