package resnetlab.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import resnetlab.exercise.Exercise;
import resnetlab.exercise.Misconception;

/**
 * A learner's solution from the corpus: the text of the cell, what it solves, and the mistake in it.
 *
 * @param name its folder and file
 * @param exercise what it solves
 * @param mistake the mistake in a wrong one
 * @param text the cell
 */
record Solution(String name, Exercise exercise, Optional<Misconception> mistake, String text) {

    private static final Path FOLDER = Path.of("solutions");
    private static final Pattern EXERCISE = Pattern.compile("\\A// exercise: (\\S+)\n");
    private static final Pattern MISTAKE = Pattern.compile("(?m)^// mistake: (\\S+)$");

    static Stream<Solution> right() throws IOException {
        return all("right");
    }

    static Stream<Solution> wrong() throws IOException {
        return all("wrong");
    }

    private static Stream<Solution> all(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> kind.equals(String.valueOf(file.getName(file.getNameCount() - 2))))
                    .sorted()
                    .map(Solution::read)
                    .toList()
                    .stream();
        }
    }

    private static Solution read(Path file) {
        try {
            String text = Files.readString(file);
            Matcher exercise = EXERCISE.matcher(text);
            if (!exercise.find()) {
                throw new IllegalStateException(file + " does not begin with // exercise: <id>");
            }
            Matcher mistake = MISTAKE.matcher(text);
            return new Solution(
                    FOLDER.relativize(file).toString(),
                    Exercise.withId(exercise.group(1)).orElseThrow(),
                    mistake.find() ? Optional.of(Misconception.valueOf(mistake.group(1))) : Optional.empty(),
                    text);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    Solution withText(String otherName, String otherText) {
        return new Solution(otherName, exercise, mistake, otherText);
    }

    @Override
    public String toString() {
        return name;
    }
}
