package resnetlab.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published sizes and receptive fields of whole networks; the main path alone decides them. */
class LayerStackTest {
    private static final List<Integer> DEPTH_50 = List.of(3, 4, 6, 3);
    private static final Layer ONE = Layer.kernel(1);
    private static final Layer THREE = Layer.kernel(3).padding(1);

    @ParameterizedTest(name = "{0} stages: {1} in v1, {2} in v1.5, effective stride {3}")
    @CsvSource({
        // google-research/receptive_field, table for resnet_v1_50 (v1); gradient support in PyTorch (both)
        "1, 35, 35, 4",
        "2, 99, 91, 8",
        "3, 291, 267, 16",
        "4, 483, 427, 32",
    })
    void receptive_field_of_resnet_50(int stages, long v1, long v15, long stride) {
        ReceptiveField first = bottlenecks(224, stages, 2, 1).receptiveField();
        ReceptiveField second = bottlenecks(224, stages, 1, 2).receptiveField();
        assertEquals(v1, first.size());
        assertEquals(v15, second.size());
        assertEquals(stride, first.stride());
        assertEquals(stride, second.stride());
    }

    @Test
    void effective_padding_of_resnet_50_is_241() {
        ReceptiveField field = bottlenecks(224, 4, 2, 1).receptiveField();
        assertEquals(-241, field.start());
        assertEquals(-241, field.first(0));
        assertEquals(241, field.last(0));
        assertEquals(64.0, field.center(2));
    }

    @Test
    void stem_sees_eleven_pixels_in_steps_of_four() {
        LayerStack stem = LayerStack.of(224)
                .then(Layer.kernel(7).stride(2).padding(3))
                .then(Layer.kernel(3).stride(2).padding(1));
        assertEquals(new ReceptiveField(11, 4, -5), stem.receptiveField());
        assertEquals(List.of(224, 112, 56), stem.sizes());
        assertEquals(56, stem.outputSize());
    }

    @Test
    void road_of_the_course_model_on_64_pixels() {
        Layer halve = ONE.stride(2);
        LayerStack road = LayerStack.of(
                64,
                Layer.kernel(7).stride(2).padding(3),
                Layer.kernel(3).stride(2),
                halve,
                halve,
                halve,
                Layer.kernel(2).stride(2));
        assertEquals(List.of(64, 32, 15, 8, 4, 2, 1), road.sizes());
    }

    @Test
    void stack_without_layers_is_its_input() {
        LayerStack empty = LayerStack.of(3);
        assertEquals(3, empty.outputSize());
        assertEquals(ReceptiveField.POINT, empty.receptiveField());
        assertArrayEquals(new boolean[] {false, true, false}, empty.readBy(1));
    }

    @Test
    void downsampling_block_of_v1_reads_every_other_position_and_v15_all() {
        LayerStack v1 = LayerStack.of(6, ONE.stride(2), THREE, ONE);
        LayerStack v15 = LayerStack.of(6, ONE, THREE.stride(2), ONE);
        boolean t = true;
        boolean f = false;
        assertArrayEquals(new boolean[] {t, f, t, f, t, f}, v1.read());
        assertArrayEquals(new boolean[] {t, t, t, t, t, t}, v15.read());
        assertArrayEquals(new boolean[] {t, f, t, f, f, f}, v1.readBy(0));
    }

    @Test
    void one_by_one_shortcut_is_aligned_with_symmetric_padding_only() {
        ReceptiveField shortcut = ONE.stride(2).on(8).receptiveField();
        assertTrue(shortcut.alignedWith(THREE.stride(2).on(8).receptiveField()));
        assertFalse(shortcut.alignedWith(
                THREE.stride(2).padding(Padding.same()).on(8).receptiveField()));
        assertTrue(shortcut.alignedWith(
                THREE.stride(2).padding(Padding.same()).on(7).receptiveField()));
        assertFalse(shortcut.alignedWith(THREE.on(8).receptiveField()));
        assertEquals(0.5, Layer.kernel(2).stride(2).on(8).receptiveField().center(0));
    }

    private static LayerStack bottlenecks(int n, int stages, int strideOfOne, int strideOfThree) {
        LayerStack stack = LayerStack.of(n, Layer.kernel(7).stride(2).padding(3), THREE.stride(2));
        for (int stage = 0; stage < stages; stage++) {
            for (int unit = 0; unit < DEPTH_50.get(stage); unit++) {
                boolean halves = stage > 0 && unit == 0;
                stack = stack.then(ONE.stride(halves ? strideOfOne : 1))
                        .then(THREE.stride(halves ? strideOfThree : 1))
                        .then(ONE);
            }
        }
        return stack;
    }
}
