package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every large number that a learner reads is computed by the code, or is known not to be a claim about it. */
class NumbersInProseTest {
    /** Four digits or more, separated or not; a decimal fraction that is no version; what is counted in per cent, millions, times. */
    private static final Pattern CLAIM = Pattern.compile(
            "\\d{1,3}(?:,\\d{3})+|\\d{4,}|(?<![v\\d.])\\d+\\.\\d+|(?<!\\d)\\d+(?= (?:%|per cent|million|times)\\b| %)");

    /** Years in a sentence, as in "(Goyal and others, 2017)". */
    private static final Pattern YEAR = Pattern.compile("\\b201\\d\\b");

    /** What is chosen, published by others or somebody's mistake. */
    private static final List<String> GIVEN = List.of(
            "less than 2 %", "1000 classes", "for about 5 % of the speed", "about 10 % more", "not only 2 and 4 times");

    private static final List<Fact> FACTS =
            Stream.concat(BlockFacts.all(), NetworkFacts.all()).toList();

    @Test
    void what_the_code_computes_is_what_the_notebooks_say() throws IOException {
        Map<String, String> prose = Prose.read();
        List<Fact> missing = FACTS.stream()
                .filter(fact -> !prose.getOrDefault(fact.place(), "").contains(fact.words()))
                .toList();
        assertEquals(List.of(), missing, "The code computes these, and the notebooks do not say them");
    }

    @Test
    void every_large_number_is_computed_or_given() throws IOException {
        assertEquals(List.of(), unknown(Prose.read()), "Compute these in BlockFacts or NetworkFacts");
    }

    @Test
    void a_new_claim_is_found() {
        Map<String, String> told =
                Map.of("03", "That is 70,400 numbers, 3858 in all, 12 % of it, 1.5 on average in v1.5.");
        assertEquals(4, unknown(told).size(), () -> unknown(told).toString());
        assertTrue(unknown(Map.of("03", "3 blocks of 256 channels (He et al. 2015)"))
                .isEmpty());
    }

    private static List<String> unknown(Map<String, String> texts) {
        List<String> unknown = new ArrayList<>();
        texts.forEach((place, text) -> {
            Matcher claim = CLAIM.matcher(withoutKnown(place, text));
            while (claim.find()) {
                unknown.add(place + ": " + claim.group());
            }
        });
        return unknown;
    }

    private static String withoutKnown(String place, String text) {
        List<String> known = new ArrayList<>(GIVEN);
        FACTS.stream()
                .filter(fact -> fact.place().equals(place))
                .map(Fact::words)
                .forEach(known::add);
        known.sort((one, two) -> two.length() - one.length());
        String rest = text;
        for (String words : known) {
            rest = rest.replace(words, " \u2026 ");
        }
        return YEAR.matcher(rest).replaceAll("");
    }
}
