package resnetlab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import resnetlab.blocks.Chain;
import resnetlab.blocks.Conv;
import resnetlab.blocks.Pooling;
import resnetlab.blocks.Relu;
import resnetlab.geometry.Layer;

/** What reaches which channel, which position, and how many channels are independent. */
class ChannelProbesTest {
    private static final Shape IMAGE = new Shape(1, 3, 5, 5);

    @Test
    void a_lit_value_moves_all_channels_of_a_1x1_at_its_own_position() {
        LitPixel lit = LitPixel.of(Conv.of(4, 1).toBlock(), IMAGE, 1, 2, 3);
        assertEquals(4, lit.channels());
        assertEquals(1, lit.positions());
        assertEquals(4, lit.channelsAt()[2][3]);
    }

    @Test
    void a_lit_value_moves_as_many_positions_of_a_3x3_as_windows_read_it() {
        LitPixel inside = LitPixel.of(Conv.of(4, 3).toBlock(), IMAGE, 0, 2, 2);
        assertEquals(9, inside.positions());
        LitPixel corner = LitPixel.of(Conv.of(4, 3).toBlock(), IMAGE, 0, 0, 0);
        assertEquals(4, corner.positions());
        assertArrayEquals(new int[] {4, 4, 0, 0, 0}, corner.channelsAt()[1]);
    }

    @Test
    void a_strided_1x1_does_not_notice_an_unread_value() {
        LitPixel lit = LitPixel.of(Conv.of(4, 1).stride(2).toBlock(), IMAGE, 0, 1, 1);
        assertEquals(0, lit.positions());
        assertEquals(0, lit.channels());
    }

    @Test
    void a_pool_hands_a_lit_value_on_in_its_own_channel() {
        LitPixel lit = LitPixel.of(Pooling.max(Layer.kernel(2).stride(2)), IMAGE, 2, 0, 0);
        assertEquals(1, lit.channels());
        assertTrue(lit.changed()[2][0][0]);
    }

    @Test
    void refuses_a_value_outside_the_image() {
        String said = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> LitPixel.of(Conv.of(4, 1).toBlock(), IMAGE, 3, 0, 0))
                .getMessage());
        assertTrue(said.startsWith("Channel 3, row 0, column 0 is not in an image of 3 channels"), said);
        assertThrows(IllegalArgumentException.class, () -> LitPixel.of(new Relu(), IMAGE, 0, -1, 0));
    }

    @Test
    void connections_are_all_pairs_for_a_1x1_and_one_for_each_channel_of_a_pool() {
        Shape four = new Shape(1, 4, 4, 4);
        assertEquals(24, ChannelMixing.of(Conv.of(6, 1).toBlock(), four).connections());
        ChannelMixing pool = ChannelMixing.of(Pooling.max(Layer.kernel(2).stride(2)), four);
        assertEquals(4, pool.connections());
        assertArrayEquals(new int[] {0, 1, 0, 0}, pool.toCounts()[1]);
        assertEquals(
                4, ChannelMixing.of(Conv.of(4, 3).groups(4).toBlock(), four).connections());
    }

    @Test
    void channels_from_a_squeeze_are_as_independent_as_the_squeeze_is_wide() {
        Shape sixteen = new Shape(1, 16, 3, 3);
        assertEquals(16, IndependentChannels.of(Conv.of(16, 1).toBlock(), sixteen));
        for (int width : new int[] {8, 4, 1}) {
            assertEquals(width, IndependentChannels.of(through(width), sixteen), "through " + width);
        }
        assertEquals(3, IndependentChannels.of(Conv.of(16, 1).toBlock(), IMAGE));
    }

    private static Chain through(int width) {
        return new Chain("squeeze")
                .then("narrow", Conv.of(width, 1).toBlock())
                .then("wide", Conv.of(16, 1).toBlock());
    }
}
