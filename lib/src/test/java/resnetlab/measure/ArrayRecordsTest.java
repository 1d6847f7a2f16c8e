package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;

/** Measures that are arrays inside are values: two that show the same are equal, and nobody can change one from outside. */
class ArrayRecordsTest {
    private static final Shape INPUT = new Shape(1, 2, 2, 3);

    private static void assertValue(Object one, Object same, Object other) {
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertEquals(one.toString(), same.toString());
        assertNotEquals(one, other);
        assertNotEquals(one.toString(), other.toString());
    }

    @Test
    void maps_are_equal_when_the_same_positions_are_read() {
        ReadMap strided = GeometryMap.of(Conv.of(2, 1).stride(2).toBlock(), INPUT);
        assertValue(
                strided,
                GradientMap.of(Pooling.subsample(2), INPUT),
                GeometryMap.of(Conv.of(2, 1).toBlock(), INPUT));
        assertEquals("#.#\n...\n", strided.toString());
        strided.read()[0][0] = false;
        assertEquals("#.#\n...\n", strided.toString());
    }

    @Test
    void lit_pixels_and_channel_mixings_are_equal_when_their_numbers_are() {
        assertValue(
                LitPixel.of(Pooling.subsample(1), INPUT, 0, 0, 0),
                LitPixel.of(Pooling.subsample(1), INPUT, 0, 0, 0),
                LitPixel.of(Pooling.subsample(1), INPUT, 0, 0, 1));
        assertValue(
                ChannelMixing.of(Pooling.subsample(2), INPUT),
                ChannelMixing.of(Pooling.subsample(2), INPUT),
                ChannelMixing.of(Conv.of(2, 1).toBlock(), INPUT));
    }
}
