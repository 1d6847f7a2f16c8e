package resnetlab.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import resnetlab.exercise.Exercise;

/** Hints and explanations say no large number that is not computed. */
class GuideNumbersTest {
    private static final Pattern LARGE =
            Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{4,}|(?<![v\\d.])\\d+\\.\\d+|\\d+(?= (?:percent|million))");
    private static final Pattern YEAR = Pattern.compile("\\b201\\d\\b");

    @Test
    void what_the_library_computes_is_what_the_guides_say() {
        List<GuideFacts.Fact> missing = GuideFacts.all()
                .filter(fact -> !text(fact.exercise()).contains(fact.words()))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void every_large_number_is_computed() {
        List<String> unknown = Arrays.stream(Exercise.values())
                .flatMap(exercise -> large(withoutFacts(exercise)).map(number -> exercise + ": " + number))
                .toList();
        assertEquals(List.of(), unknown, "Compute these among the facts");
    }

    private static Stream<String> large(String text) {
        return LARGE.matcher(YEAR.matcher(text).replaceAll("")).results().map(found -> found.group());
    }

    private static String text(Exercise exercise) {
        Guide guide = Guide.of(exercise);
        return guide.example() + " " + String.join(" ", guide.hints()) + " " + guide.explanation();
    }

    private static String withoutFacts(Exercise exercise) {
        List<String> known = GuideFacts.all()
                .filter(fact -> fact.exercise() == exercise)
                .map(GuideFacts.Fact::words)
                .toList();
        String rest = text(exercise);
        for (String words : known) {
            rest = rest.replace(words, "");
        }
        return rest;
    }
}
