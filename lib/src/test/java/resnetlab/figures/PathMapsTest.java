package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import resnetlab.geometry.Layer;

class PathMapsTest {
    private static final boolean[][] MAIN = {{true, true, false}, {false, false, false}};
    private static final boolean[][] SHORTCUT = {{true, false, true}, {false, false, false}};

    private static List<String> signs(String css) throws Exception {
        Element picture =
                Markup.of(PathMaps.of("Both", MAIN, SHORTCUT)).elements("svg").get(0);
        NodeList texts = picture.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(texts::item)
                .map(Element.class::cast)
                .filter(text -> text.getAttribute("class").equals(css))
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void every_cell_says_how_many_paths_read_it() throws Exception {
        // the main path's grid, the shortcut's, both; unread are 4 and 4 and 3
        assertEquals(List.of("1", "1", "1"), signs("t-r-count3"));
        assertEquals(List.of("1", "1", "1"), signs("t-r-shortcut"));
        assertEquals(List.of("2"), signs("t-r-count5"));
        assertEquals(4 + 4 + 3, signs("t-r-unread").size());
        assertEquals(List.of("2 of 6", "2 of 6", "3 of 6"), signs("small"));
    }

    @Test
    void finding_counts_positions_and_not_readings() {
        assertEquals(
                "Both: Of 6 positions the main path reads 2, the shortcut 2, and the two together 3 (50 %).",
                PathMaps.of("Both", MAIN, SHORTCUT).text());
    }

    @Test
    void largest_map_stays_as_wide_as_a_page() throws Exception {
        boolean[][] read = Layer.kernel(1).stride(2).on(15, 15).read();
        Element svg =
                Markup.of(PathMaps.of("Large", read, read)).elements("svg").get(0);
        assertTrue(Double.parseDouble(svg.getAttribute("width")) <= 690, svg.getAttribute("width"));
    }

    @Test
    void rejects_maps_that_do_not_lie_on_one_input() {
        boolean[][] sixteen = new boolean[16][16];
        for (boolean[][] other : new boolean[][][] {{{true}}, {{true, true}, {true, true}}, {}, sixteen}) {
            assertTrue(
                    Refusals.sentence(() -> PathMaps.of("Other", MAIN, other)).contains("both need the same"));
        }
        assertTrue(
                Refusals.sentence(() -> PathMaps.of("Large", sixteen, sixteen)).startsWith("Two maps of 16"));
        assertTrue(Refusals.sentence(() -> PathMaps.of("None", new boolean[0][], new boolean[0][]))
                .startsWith("Two maps of 0"));
    }
}
