package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import resnetlab.figures.ChannelPath.Step;

class ChannelPathTest {
    private static final List<Step> STEPS =
            List.of(new Step("1x1", 64, 16_384), new Step("3x3", 64, 36_864), new Step("1x1", 256, 16_384));

    @Test
    void bars_are_as_high_as_they_have_channels() throws Exception {
        Markup markup = Markup.of(ChannelPath.of("Path", "Narrow inside.", "weights", 256, STEPS));
        List<Element> bars = markup.elements("rect").stream()
                .filter(bar -> bar.getAttribute("width").equals("34"))
                .toList();
        assertEquals(
                List.of("120", "30", "30", "120"),
                bars.stream().map(bar -> bar.getAttribute("height")).toList());
    }

    @Test
    void the_table_has_every_layer_and_the_sum() {
        String html =
                ChannelPath.of("Path", "Narrow inside.", "weights", 256, STEPS).html();
        assertTrue(html.contains("<td>36,864</td>"));
        assertTrue(html.contains("<th scope=\"row\">in all</th><td></td><td></td><td>69,632</td>"));
    }

    @Test
    void a_single_channel_among_many_stays_visible() throws Exception {
        Markup markup =
                Markup.of(ChannelPath.of("Path", "One inside.", "weights", 1000, List.of(new Step("1x1", 1, 1000))));
        assertTrue(markup.elements("rect").stream()
                .anyMatch(bar -> bar.getAttribute("height").equals("3")));
    }

    @Test
    void rejects_a_path_without_layers_or_channels() {
        assertTrue(Refusals.sentence(() -> ChannelPath.of("", "", "", 4, List.of()))
                .startsWith("The path has 4 channels"));
        assertTrue(Refusals.sentence(() -> ChannelPath.of("", "", "", 0, STEPS)).startsWith("The path has 0 channels"));
    }
}
