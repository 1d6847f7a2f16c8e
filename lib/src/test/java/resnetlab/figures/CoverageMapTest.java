package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import resnetlab.geometry.Layer;

class CoverageMapTest {
    @Test
    void says_what_a_strided_one_by_one_reads() throws Exception {
        Figure figure = CoverageMap.of(
                "1x1, stride 2", Layer.kernel(1).stride(2).on(8, 8).coverage());
        assertEquals("1x1, stride 2: 16 of 64 positions are read (25 %), once each; 48 are never read.", figure.text());
        assertEquals(16 + 1, Markup.of(figure).texts("t-r-count5").size());
        assertEquals(48 + 1, Markup.of(figure).texts("t-r-unread").size());
    }

    @Test
    void says_how_often_positions_are_read() {
        assertEquals(
                "p = 1: All 25 positions are read, from 4 to 9 times.",
                text(Layer.kernel(3).padding(1)));
        assertEquals(
                "p = 1: All 25 positions are read, 4 times each.",
                text(Layer.kernel(2).padding(1)));
        assertEquals("p = 1: All 25 positions are read, once each.", text(Layer.kernel(1)));
        assertEquals(
                "never: None of 2 positions is read.",
                CoverageMap.ofRow("never", 0, 0).text());
        assertEquals(
                "third: 1 of 3 positions is read (33.3 %), once each; 2 are never read.",
                CoverageMap.ofRow("third", 0, 1, 0).text());
    }

    @Test
    void a_zero_that_is_no_count_of_reading_is_empty_and_not_called_unread() throws Exception {
        Figure gradient = CoverageMap.ofGradient("max pool", new boolean[][] {{true, false}, {false, false}});
        assertEquals("max pool: The gradient arrives at 1 of 4 positions (25 %).", gradient.text());
        assertEquals(3 + 1, Markup.of(gradient).texts("t-r-zero").size());
        assertFalse(gradient.html().contains("read<"), gradient.html());
        Figure values = ValueMap.of("values", "Two are 0.", new int[][] {{0, 3, 0}});
        assertEquals(2, Markup.of(values).texts("t-r-zero").size());
    }

    @Test
    void legend_explains_each_count_or_the_ends_of_many() throws Exception {
        assertEquals("never readread onceread 2 timesread 4 times", legend(0, 1, 2, 4));
        assertEquals("read onceread 9 times", legend(1, 2, 3, 4, 5, 9));
        assertEquals("read 3 times", legend(3, 3));
    }

    private static String legend(int... counts) throws Exception {
        return Markup.of(CoverageMap.ofRow("t", counts)).elements("span").stream()
                .map(entry -> entry.getLastChild().getTextContent())
                .collect(Collectors.joining());
    }

    @Test
    void table_holds_the_counts_in_their_places() throws Exception {
        List<Element> rows =
                Markup.of(CoverageMap.of("t", new int[][] {{4, 6}, {0, 9}})).elements("tr");
        assertEquals("row01", rows.get(0).getTextContent());
        assertEquals("046", rows.get(1).getTextContent());
        assertEquals("109", rows.get(2).getTextContent());
    }

    @Test
    void read_map_tells_whether_and_not_how_often() throws Exception {
        Figure figure = CoverageMap.ofRead("t", new boolean[][] {{true, false}, {false, false}});
        assertEquals("t: 1 of 4 positions is read (25 %); 3 are never read.", figure.text());
        assertEquals(List.of("1", "1"), Markup.of(figure).texts("t-r-count5"));
        assertTrue(figure.html().contains("</svg>read</span>"));
        assertEquals(
                "t: All 1 positions are read.",
                CoverageMap.ofRead("t", new boolean[][] {{true}}).text());
    }

    @Test
    void large_map_leaves_numbers_to_the_table() throws Exception {
        Markup markup = Markup.of(CoverageMap.of("t", new int[40][40]));
        assertEquals(List.of("0"), markup.texts("t-r-unread"));
        assertEquals(1600, markup.elements("td").size());
        assertTrue(markup.elements("path").stream()
                .anyMatch(path -> path.getAttribute("class").startsWith("hatch")));
    }

    @Test
    void rejects_what_is_no_map() {
        refuses(new int[0][0], "there are 0 rows of [] columns");
        refuses(new int[1][0], "there are 1 rows of [0] columns");
        refuses(new int[][] {{1}, {1, 2}}, "there are 2 rows of [1, 2] columns");
        refuses(new int[65][1], "there are 65 rows of [1] columns");
        refuses(new int[1][65], "there are 1 rows of [65] columns");
        refuses(new int[][] {{-1}}, "A count is -1");
    }

    private static void refuses(int[][] counts, String part) {
        String message = Refusals.sentence(() -> CoverageMap.of("t", counts));
        assertTrue(message.contains(part), message);
    }

    private static String text(Layer layer) {
        return CoverageMap.of("p = 1", layer.on(5, 5).coverage()).text();
    }
}
