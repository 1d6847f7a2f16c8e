package resnetlab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import resnetlab.checks.Explanation;
import resnetlab.checks.PlannedCheck;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;
import resnetlab.grading.result.Numbers;

/** Tells an instructor what is checked of an exercise and why. */
final class ExplainText {

    private static final Pattern MISTAKE = Pattern.compile("(?m)^// mistake: (\\w+)\\s*$");

    private ExplainText() {}

    static String of(Exercise exercise, Optional<Path> solutions) throws IOException {
        Explanation explanation = Explanation.of(exercise);
        StringBuilder text = new StringBuilder();
        text.append(exercise.title() + " (" + exercise.id() + "), notebook " + exercise.notebook() + ", "
                + exercise.points() + (exercise.points() == 1 ? " point" : " points") + "\n\n");
        text.append("Asked for: the method " + exercise.method() + ". " + explanation.example() + "\n\n");
        text.append("Checked, in this order; a check earns its points or none:\n");
        int all = explanation.plan().stream().mapToInt(PlannedCheck::weight).sum();
        explanation
                .plan()
                .forEach(check -> text.append("  " + points(exercise, check, all) + "  " + check.name() + "\n"));
        text.append("\nWhy: " + explanation.afterwards() + "\n\n");
        text.append("Random cases come from --seed; the notebook has a fixed one. There are no secret checks.\n\n");
        text.append(mistakes(exercise, solutions));
        text.append("\nHints that the notebook gives, one after another:\n");
        explanation.hints().forEach(hint -> text.append("  - " + hint + "\n"));
        return text.toString();
    }

    private static String points(Exercise exercise, PlannedCheck check, int all) {
        return String.format("%5s", Numbers.points((double) exercise.points() * check.weight() / all));
    }

    private static String mistakes(Exercise exercise, Optional<Path> solutions) throws IOException {
        Optional<Path> wrong = solutions
                .map(folder -> folder.resolve(exercise.id()).resolve("wrong"))
                .filter(Files::isDirectory);
        if (wrong.isEmpty()) {
            return "Mistakes that it calls by name are listed where grading/solutions is there.\n";
        }
        TreeMap<Misconception, Integer> seen = new TreeMap<>();
        for (Path file : javaFiles(wrong.get())) {
            Matcher mistake = MISTAKE.matcher(Files.readString(file));
            if (mistake.find()) {
                seen.merge(Misconception.valueOf(mistake.group(1)), 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder(
                "Mistakes that it calls by name (each is tried in grading/solutions/" + exercise.id() + "/wrong):\n");
        seen.forEach((belief, count) -> text.append("  " + belief.title() + ". " + belief.truth() + "\n"));
        return text.toString();
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
