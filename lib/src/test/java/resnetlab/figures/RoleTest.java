package resnetlab.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {
    @ParameterizedTest
    @EnumSource
    void text_can_be_read_on_its_area(Role role) {
        assertTrue(contrast(role.light().text(), role.light().fill()) >= 4.5);
        assertTrue(contrast(role.dark().text(), role.dark().fill()) >= 4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "#1f1f1f, #ffffff",
        "#565656, #ffffff",
        "#f2f2f2, #212121",
        "#c6c6c6, #212121",
    })
    void text_can_be_read_on_the_page(String text, String page) {
        assertTrue(Resource.text("figures.css").contains(text));
        assertTrue(contrast(text, page) >= 4.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"INPUT", "WINDOW", "OUTPUT", "SHORTCUT", "PADDING"})
    void border_stands_out_from_a_dark_page(Role role) {
        assertTrue(contrast(role.dark().line(), "#212121") >= 3);
    }

    @Test
    void contrast_is_that_of_wcag() {
        assertEquals(21, contrast("#000000", "#ffffff"), 0.01);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.01);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "0, 9, UNREAD",
        "1, 1, COUNT5",
        "1, 2, COUNT3",
        "2, 2, COUNT5",
        "1, 3, COUNT2",
        "3, 3, COUNT5",
        "1, 5, COUNT1",
        "4, 5, COUNT4",
        "1, 9, COUNT1",
        "4, 9, COUNT2",
        "6, 9, COUNT3",
        "9, 9, COUNT5",
        "2147483647, 2147483647, COUNT5",
    })
    void more_often_is_stronger(int count, int largest, Role expected) {
        assertEquals(expected, Role.ofCount(count, largest));
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
