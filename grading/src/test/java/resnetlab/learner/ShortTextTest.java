package resnetlab.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortTextTest {

    private static final String FACE = "\uD83D\uDE00";

    @Test
    void text_that_fits_stays_as_it_is() {
        assertEquals("abc", ShortText.of("abc", 3));
        assertEquals(FACE, ShortText.of(FACE, 2));
    }

    @Test
    void longer_text_says_that_more_followed() {
        assertEquals("abc ...", ShortText.of("abcd", 3));
    }

    @Test
    void no_character_is_cut_in_two() {
        assertEquals("a" + FACE, ShortText.beginning("a" + FACE.repeat(4), 3));
        assertEquals("a" + FACE, ShortText.beginning("a" + FACE.repeat(4), 4));
        assertEquals("", ShortText.beginning(FACE, 1));
        assertEquals("", ShortText.beginning(FACE, 0));
    }

    @Test
    void halves_of_characters_are_replaced_and_whole_ones_are_not() {
        assertEquals("a\uFFFDb\uFFFD" + FACE, ShortText.wellFormed("a\uD83Db\uDE00" + FACE));
    }
}
