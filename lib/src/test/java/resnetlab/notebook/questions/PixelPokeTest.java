package resnetlab.notebook.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PixelPokeTest {
    private static final double[][] IMAGE = PixelPoke.image();

    /** Says by hand who notices: the corner's reader, the average whenever the value is new, the max when the largest changes. */
    private static List<Boolean> byHand(int row, int column, int value) {
        double largestOfOthers = 0;
        double largestBefore = 0;
        for (int i = 0; i < 4; i++) {
            int r = row / 2 * 2 + i / 2;
            int c = column / 2 * 2 + i % 2;
            largestBefore = Math.max(largestBefore, IMAGE[r][c]);
            largestOfOthers = Math.max(largestOfOthers, r == row && c == column ? 0 : IMAGE[r][c]);
        }
        return List.of(
                row % 2 == 0 && column % 2 == 0,
                value != IMAGE[row][column],
                Math.max(largestOfOthers, value) != largestBefore);
    }

    @Test
    void engine_notices_what_a_pencil_notices() {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                for (int value = 1; value < 10; value += 2) {
                    assertEquals(byHand(row, column, value), PixelPoke.notices(row, column, value));
                }
            }
        }
    }

    @Test
    void picture_says_who_notices() {
        assertEquals(
                "Row 1, column 1: 0 becomes 9: The strided 1x1 does not notice. The average pool notices. The max pool notices.",
                PixelPoke.picture(1, 1, 9).text());
    }

    @Test
    void explorer_has_a_frame_for_every_pixel_and_value_and_stays_small() {
        String html = PixelPoke.explorer().html();
        assertTrue(html.contains("data-set=\"0:3 1:3\""));
        assertTrue(html.length() < 100_000, html.length() + " characters");
    }
}
