package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Rounding;

class WindowPictureTest {
    private static final Axis EIGHT = Axis.of(8).kernel(3).stride(2);

    @Test
    void shows_the_positions_that_each_window_reads() throws Exception {
        Markup markup = Markup.of(WindowPicture.of(EIGHT.padding(Padding.same())));
        List<String> legend = List.of("0");
        assertEquals(
                joined(List.of("0", "1", "2", "2", "3", "4", "4", "5", "6", "6", "7"), legend),
                markup.texts("t-r-window"));
        assertEquals(joined(List.of("0", "1", "2", "3", "4", "5", "6", "7"), legend), markup.texts("t-r-input"));
        assertEquals(joined(List.of("0", "1", "2", "3"), legend), markup.texts("t-r-output"));
        assertEquals(List.of("p", "p", "1", "p"), markup.texts("t-r-padding"));
    }

    @Test
    void says_where_windows_start_what_they_read_and_what_is_left() {
        assertEquals(
                "n = 8, f = 3, s = 2, p = 1: 4 windows, starting at \u22121, 1, 3, 5. The input positions are read 1 2 1 2 1 2 1 1 times. 1 position is left over at the end.",
                WindowPicture.of(EIGHT.padding(1)).text());
        assertEquals(
                "n = 7, f = 2, s = 2, VALID, rounded up: 4 windows, starting at 0, 2, 4, 6. The input positions are read 1 1 1 1 1 1 1 times. The last window hangs over the end by 1 position.",
                WindowPicture.of(Axis.of(7).kernel(2).stride(2).rounding(Rounding.CEIL))
                        .text());
        assertEquals(
                "n = 5, f = 2, s = 4, d = 2, 0 before and 1 after: 1 window, starting at 0. The input positions are read 1 0 1 0 0 times. 3 positions are left over at the end.",
                WindowPicture.of(Axis.of(5).kernel(2).stride(4).dilation(2).padding(Padding.of(0, 1)))
                        .text());
    }

    @Test
    void names_padding_rules() {
        assertEquals("SAME", Words.padding(Padding.same()));
        assertEquals("SAME_LOWER", Words.padding(Padding.sameLower()));
        assertEquals("FULL", Words.padding(Padding.full()));
        assertEquals("VALID", Words.padding(Padding.valid()));
        assertEquals("p = 0", Words.padding(Padding.perSide(0)));
    }

    @Test
    void table_tells_inputs_from_padding() throws Exception {
        var rows = Markup.of(WindowPicture.of(EIGHT.padding(1))).elements("tr");
        assertEquals("0\u221210, 1\u22121", rows.get(1).getTextContent());
        assertEquals("355, 6, 7none", rows.get(4).getTextContent());
        assertEquals("times read12121211", rows.get(6).getTextContent());
    }

    @Test
    void marks_what_is_left_over_and_only_that() throws Exception {
        assertTrue(Markup.of(WindowPicture.of(EIGHT.padding(1))).texts("small").contains("left over"));
        assertEquals(
                List.of("output"),
                Markup.of(WindowPicture.of(EIGHT.padding(Padding.same()))).texts("small"));
    }

    @Test
    void rejects_what_is_too_wide_or_does_not_fit() {
        String wide = Refusals.sentence(() -> WindowPicture.of(Axis.of(41)));
        assertTrue(wide.startsWith("The padded input has 41 positions"), wide);
        String large = Refusals.sentence(() -> WindowPicture.of(Axis.of(2).kernel(3)));
        assertTrue(large.startsWith("The window spans 3 positions"), large);
    }

    private static List<String> joined(List<String> picture, List<String> legend) {
        return Stream.concat(picture.stream(), legend.stream()).toList();
    }
}
