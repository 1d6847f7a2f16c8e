package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Rounding;

class WindowExplorerTest {
    private static final Axis EIGHT = Axis.of(8).kernel(3).stride(2);

    @Test
    void frame_holds_padding_outputs_left_over_extent_and_coverage() {
        assertEquals("0,1,4,0,3,112121211", ExplorerFrames.frame(EIGHT.padding(Padding.same())));
        assertEquals("1,1,4,1,3,1121212110", ExplorerFrames.frame(EIGHT.padding(1)));
        assertEquals("0,0,0,0,5,", ExplorerFrames.frame(Axis.of(4).kernel(3).dilation(2)));
    }

    @Test
    void frames_stand_where_the_page_looks_for_them() {
        String[] frames = ExplorerFrames.all().split("\\|", -1);
        assertEquals(12 * 5 * 3 * 2 * 6, frames.length);
        int index = ((((8 - 1) * 5 + 3 - 1) * 3 + 2 - 1) * 2 + 1 - 1) * 6 + 3;
        assertEquals(ExplorerFrames.frame(EIGHT.padding(Padding.same())), frames[index]);
        assertEquals(
                ExplorerFrames.frame(Axis.of(12).kernel(5).stride(3).dilation(2).padding(Padding.full())),
                frames[frames.length - 1]);
    }

    @Test
    void begins_with_the_axis_that_was_asked_for() throws Exception {
        Markup markup = Markup.of(WindowExplorer.startingAt(EIGHT.padding(1)));
        List<String> values = markup.elements("input").stream()
                .map(input -> input.getAttribute("data-part") + input.getAttribute("value"))
                .toList();
        assertEquals(List.of("n8", "f3", "s2", "d1", "step0"), values);
        List<String> selected = markup.elements("option").stream()
                .filter(option -> option.hasAttribute("selected"))
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("p = 1"), selected);
    }

    @Test
    void shows_a_picture_and_a_table_before_any_script_runs() throws Exception {
        Figure explorer = WindowExplorer.startingAt(EIGHT.padding(1));
        Markup markup = Markup.of(explorer);
        assertEquals(
                1,
                markup.elements("svg").stream()
                        .filter(svg -> svg.getAttribute("role").equals("img"))
                        .count());
        assertEquals(5, markup.elements("tr").size());
        assertTrue(explorer.text().contains(WindowPicture.of(EIGHT.padding(1)).text()));
        List<String> hidden = markup.elements("div").stream()
                .filter(part -> part.hasAttribute("hidden"))
                .map(part -> part.getAttribute("data-part"))
                .toList();
        assertEquals(List.of("controls", "steps", "answer"), hidden);
    }

    @Test
    void rejects_what_it_does_not_offer() {
        List<UnaryOperator<Axis>> outside = List.of(
                axis -> axis.kernel(6),
                axis -> axis.stride(4),
                axis -> axis.dilation(3),
                axis -> axis.padding(3),
                axis -> axis.rounding(Rounding.CEIL),
                axis -> Axis.of(13));
        for (UnaryOperator<Axis> change : outside) {
            Axis axis = change.apply(EIGHT);
            String message = Refusals.sentence(() -> WindowExplorer.startingAt(axis));
            assertTrue(message.startsWith("The explorer has no setting n = "), message);
        }
    }
}
