package resnetlab.notebook.suspects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.basicmodelzoo.cv.classification.ResNetV1;
import ai.djl.ndarray.types.Shape;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resnetlab.measure.Comparison;

/** The suspects run, and each probe says what the texts of notebook 09 say. */
class SuspectTest {

    @ParameterizedTest
    @EnumSource
    void every_probe_answers_for_every_suspect(Suspect suspect) {
        for (Probe probe : Probe.values()) {
            assertTrue(probe.on(suspect).text().length() > 20, probe::name);
        }
    }

    @Test
    void the_real_suspect_computes_what_the_library_s_does() {
        Comparison apart = Comparison.of(
                Suspect.REAL.block(),
                ResNetV1.residualUnit(64, new Shape(1, 1), false, true, 0.9f),
                Suspect.REAL.input(),
                7);

        assertEquals(0, apart.inference(), 1e-6);
        assertEquals(0, apart.training(), 1e-5);
    }

    @Test
    void one_gives_a_quarter_of_the_side_and_reads_as_little_as_v1() {
        assertEquals(4, Evidence.timesSmaller(Suspect.ONE));
        String read = Probe.READS.on(Suspect.ONE).text();
        assertTrue(read.startsWith("The suspect reads 25 % of the pixels, a sound block 100 %."), read);
    }

    @Test
    void layers_say_on_which_path_they_stand() {
        String html = Probe.LAYERS.on(Suspect.ONE).html();
        assertTrue(html.contains("main 04Conv2d") && html.contains("shortcut 01Conv2d"), html);
        assertFalse(html.contains("ParallelBlock"), html);
    }

    @Test
    void only_two_lowers_nothing() {
        for (Suspect suspect : EnumSet.complementOf(EnumSet.of(Suspect.ONE, Suspect.TWO))) {
            assertTrue(Evidence.lowered(suspect) > 0.2, suspect::name);
        }
        assertEquals(0, Evidence.lowered(Suspect.TWO));
        assertTrue(Probe.LOWERED.on(Suspect.ONE).text().contains("another shape"));
    }

    @Test
    void biases_are_many_numbers_without_gradient() {
        assertEquals(16 + 16 + 64, Evidence.extraNumbers(Suspect.THREE));
        assertEquals(3, Evidence.arraysWithoutGradient(Suspect.THREE));
        assertEquals(0, Evidence.arraysWithoutGradient(Suspect.FIVE));
        assertEquals(0, Evidence.arraysWithoutGradient(Suspect.FOUR));
    }

    @Test
    void an_epsilon_shows_in_both_modes_and_is_no_rounding() {
        Comparison apart = Comparison.of(Suspect.FOUR.block(), Suspect.FOUR.sound(), Suspect.FOUR.input(), 1);
        assertTrue(apart.inference() > 3e-4 && apart.inference() < 1e-2, () -> "" + apart);
        assertTrue(apart.training() > 1e-5, () -> "" + apart);
    }

    @Test
    void a_needless_projection_has_weights_and_is_no_relu() {
        assertEquals(64 * 64 + 2 * 64, Evidence.extraNumbers(Suspect.FIVE));
        assertTrue(Evidence.learnsOnTheShortcut(Suspect.FIVE));
        String linear = Probe.LINEARITY.on(Suspect.FIVE).text();
        assertTrue(
                linear.endsWith("By itself it is linear apart from a constant; that of a sound block linear."), linear);
    }

    @Test
    void six_differs_in_inference_alone_and_there_by_its_batch() {
        Comparison apart = Comparison.of(Suspect.SIX.block(), Suspect.SIX.sound(), Suspect.SIX.input(), 1);
        assertEquals(0, apart.training(), 1e-5);
        assertTrue(apart.inference() > 1e-2, () -> "" + apart);
        assertTrue(Evidence.matesInInference(Suspect.SIX) > 1e-3);
        assertEquals(0, Evidence.matesInInference(Suspect.FOUR));
        assertEquals(0, Evidence.extraNumbers(Suspect.SIX));
    }

    @Test
    void the_real_one_has_two_useless_biases_and_a_projection_for_equal_shapes() {
        assertEquals(2, Evidence.arraysWithoutGradient(Suspect.REAL));
        assertTrue(Evidence.learnsOnTheShortcut(Suspect.REAL));
        assertEquals(0, Evidence.matesInInference(Suspect.REAL));
    }

    @Test
    void sound_blocks_differ_from_themselves_by_nothing() {
        Comparison same = Comparison.of(Suspect.TWO.sound(), Suspect.TWO.sound(), Suspect.TWO.input(), 1);
        assertEquals(0, same.inference());
        assertEquals(0, same.training());
    }
}
