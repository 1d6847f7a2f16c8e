package resnetlab.grading.compile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import resnetlab.grading.submission.ExerciseSource;
import resnetlab.grading.submission.SourceMap;
import resnetlab.learner.ShortText;

/** Says where in the learner's cells the compiler found what, in the compiler's words. */
final class ProblemText {

    private static final int MOST = 5;
    private static final int LONGEST = 600;

    private ProblemText() {}

    static List<String> of(List<Diagnostic<? extends JavaFileObject>> diagnostics, ExerciseSource source) {
        return diagnostics.stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(one -> place(one, source) + ": " + words(one))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static String place(Diagnostic<?> diagnostic, ExerciseSource source) {
        return source.map()
                .place(diagnostic.getLineNumber())
                .map(ProblemText::place)
                .orElse("At the end of your code");
    }

    private static String place(SourceMap.Place place) {
        int cell = place.cell().number();
        return cell == 0 ? "Line " + place.line() : "Cell " + cell + ", line " + place.line();
    }

    /** Leaves out javac's line about the class that the grader put around the code. */
    private static String words(Diagnostic<?> diagnostic) {
        String words = diagnostic
                .getMessage(Locale.ENGLISH)
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("location:") || !line.contains(ExerciseSource.CLASS))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining("; "));
        return ShortText.of(words, LONGEST);
    }
}
