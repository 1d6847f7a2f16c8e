package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import resnetlab.figures.Explorer.Knob;

class ExplorerTest {
    private static final Knob TWO = Knob.numbers("Two", 4, 5, 5);
    private static final Knob WORDS = new Knob("Words", List.of("v1", "v1.5", "D"), 1);

    @Test
    void asks_for_every_setting_with_the_last_knob_fastest_and_then_for_the_start() {
        List<List<Integer>> asked = new ArrayList<>();
        Explorer.of("All", List.of(TWO, WORDS), setting -> {
            asked.add(setting);
            return new Figure("<p>x</p>", "x");
        });
        assertEquals("[[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [1, 1]]", asked.toString());
    }

    @Test
    void shows_the_frame_of_the_start_before_any_script_runs() throws Exception {
        Figure explorer = Explorer.of(
                "Start", List.of(TWO, WORDS), setting -> CoverageMap.ofRow("" + setting, setting.get(1), 7));
        assertEquals("Start: [1, 1]: All 2 positions are read, from 1 to 7 times.", explorer.text());
        List<Element> knobs = Markup.of(explorer).elements("div").stream()
                .filter(part -> part.getAttribute("data-part").equals("knobs"))
                .toList();
        assertEquals("hidden", knobs.get(0).getAttribute("hidden"));
        assertEquals(1, Markup.of(explorer).elements("style").size());
    }

    @Test
    void numbers_make_a_slider_and_words_a_list() throws Exception {
        Markup markup = Markup.of(Explorer.of("Kinds", List.of(TWO, WORDS), setting -> new Figure("<p>x</p>", "x")));
        Element slider = markup.elements("input").get(0);
        assertEquals("1", slider.getAttribute("max"));
        assertEquals("5", slider.getAttribute("aria-valuetext"));
        assertEquals(3, markup.elements("option").size());
    }

    @Test
    void equal_explorers_are_the_same_bytes() {
        assertEquals(small().html(), small().html());
    }

    private static Figure small() {
        return Explorer.of("Same", List.of(WORDS), setting -> new Figure("<p>" + setting + "</p>", "x"));
    }

    @Test
    void rejects_what_a_page_cannot_carry() {
        Knob many = Knob.numbers("Many", 1, 40, 1);
        assertTrue(Refusals.sentence(() -> Explorer.of("None", List.of(), setting -> small()))
                .startsWith("The explorer has 0 knobs"));
        assertTrue(Refusals.sentence(() -> Explorer.of("Many", List.of(many, many), setting -> small()))
                .contains("2 knobs with 1600 settings"));
        assertTrue(Refusals.sentence(() -> new Knob("One", List.of("1"), 0))
                .startsWith("The knob One has the values [1]"));
        assertTrue(Refusals.sentence(() -> Knob.numbers("Out", 1, 3, 4)).contains("starts at index 3"));
    }
}
