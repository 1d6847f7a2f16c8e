package resnetlab.checks.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Values that can be worked out with a pencil. */
class ForwardTest {

    private static Grid row(double... values) {
        return new Grid(1, 1, 1, values.length, values);
    }

    private static Grid output(Layer layer, Grid x, Mode mode) {
        return layer.forward(x, mode).output();
    }

    @Test
    void all_ones_convolution_counts_the_pixels_under_its_window() {
        Grid x = Grid.zeros(1, 2, 3, 4).map(zero -> 1);
        Grid weights = Grid.zeros(1, 2, 3, 3).map(zero -> 1);

        Grid y = output(new Convolution(Kernel.of(weights), 1, 1), x, Mode.INFERENCE);

        assertArrayEquals(new double[] {8, 12, 12, 8, 12, 18, 18, 12, 8, 12, 12, 8}, y.data());
    }

    @Test
    void convolution_does_not_flip_its_weights_and_steps_by_its_stride() {
        Convolution convolution = new Convolution(Kernel.of(new Grid(1, 1, 1, 2, new double[] {1, 10})), 2, 0);

        Grid y = output(convolution, row(1, 2, 3, 4, 5), Mode.INFERENCE);

        assertArrayEquals(new double[] {21, 43}, y.data());
        assertEquals(2, y.w());
    }

    @Test
    void convolution_steps_by_its_stride_in_rows_too() {
        Convolution everyOther = new Convolution(Kernel.of(new Grid(1, 1, 1, 1, new double[] {1})), 2, 0);

        Grid y = output(everyOther, new Grid(1, 1, 5, 1, new double[] {1, 2, 3, 4, 5}), Mode.INFERENCE);

        assertArrayEquals(new double[] {1, 3, 5}, y.data());
    }

    @Test
    void convolution_mixes_channels_and_keeps_samples_apart() {
        Grid x = new Grid(2, 2, 1, 1, new double[] {1, 2, 3, 4});
        Grid weights = new Grid(3, 2, 1, 1, new double[] {1, 0, 0, 1, 1, 1});

        Grid y = output(new Convolution(Kernel.of(weights), 1, 0), x, Mode.INFERENCE);

        assertArrayEquals(new double[] {1, 2, 3, 3, 4, 7}, y.data());
    }

    @Test
    void kernel_keeps_only_weights_that_are_not_zero() {
        Kernel kernel = Kernel.of(new Grid(2, 1, 1, 2, new double[] {0, 5, -7, 0}));

        assertArrayEquals(new int[] {1, 2}, kernel.places());
        assertArrayEquals(new double[] {5, -7}, kernel.values());
        assertEquals(4, kernel.size());
    }

    @Test
    void convolution_reads_each_channel_and_row_with_weights_of_its_own() {
        Grid x = new Grid(1, 2, 2, 3, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3});
        Grid weights = new Grid(1, 2, 2, 2, new double[] {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7});

        Convolution convolution = new Convolution(Kernel.of(weights), 1, 0);

        assertArrayEquals(
                new double[] {21_875_421, 32_986_532},
                output(convolution, x, Mode.INFERENCE).data());
        assertThrows(IllegalArgumentException.class, () -> convolution.forward(row(1, 2), Mode.INFERENCE));
    }

    @Test
    void shift_adds_one_number_to_all_values_of_a_channel() {
        Shift shift = new Shift(new double[] {1, 10});
        Grid x = new Grid(2, 2, 1, 2, new double[] {0, 1, 2, 3, 4, 5, 6, 7});
        Pass pass = shift.forward(x, Mode.INFERENCE);
        Grid gradient = x.map(value -> value + 1);

        assertArrayEquals(
                new double[] {1, 2, 12, 13, 5, 6, 16, 17}, pass.output().data());
        assertArrayEquals(gradient.data(), pass.backward().apply(gradient).data());
        assertArrayEquals(new double[] {1 + 2 + 5 + 6, 3 + 4 + 7 + 8}, shift.biasGradient());
    }

    @Test
    void batch_norm_uses_running_statistics_in_inference() {
        BatchNorm norm = new BatchNorm(
                new double[] {3},
                new double[] {1},
                new BatchNorm.Statistics(new double[] {2}, new double[] {3.75}),
                0.25);

        assertArrayEquals(
                new double[] {-2, 4}, output(norm, row(0, 4), Mode.INFERENCE).data());
    }

    @Test
    void batch_norm_uses_the_batch_in_training_and_remembers_it() {
        BatchNorm norm = new BatchNorm(
                new double[] {3}, new double[] {1}, new BatchNorm.Statistics(new double[] {9}, new double[] {9}), 0);

        assertArrayEquals(
                new double[] {-2, 4}, output(norm, row(10, 14), Mode.TRAINING).data());
        assertArrayEquals(new double[] {12}, norm.batch().mean());
        assertArrayEquals(new double[] {4}, norm.batch().variance());
        assertEquals(2, norm.values());
    }

    @Test
    void batch_norm_keeps_channels_apart() {
        BatchNorm norm = new BatchNorm(
                new double[] {1, 2},
                new double[] {0, 0},
                new BatchNorm.Statistics(new double[] {0, 1}, new double[] {1, 4}),
                0);
        Grid x = new Grid(2, 2, 1, 1, new double[] {1, 3, 2, 5});

        assertArrayEquals(
                new double[] {1, 2, 2, 4}, output(norm, x, Mode.INFERENCE).data());
        assertThrows(IllegalArgumentException.class, () -> norm.forward(row(1), Mode.INFERENCE));
    }

    @Test
    void relu_cuts_and_sums_add() {
        assertArrayEquals(
                new double[] {0, 0, 2},
                output(new Relu(), row(-1, 0, 2), Mode.INFERENCE).data());
        Layer sum = Layer.sum(new Relu(), Layer.identity());
        assertArrayEquals(
                new double[] {-1, 4}, output(sum, row(-1, 2), Mode.INFERENCE).data());
    }

    @Test
    void a_layer_may_be_held_in_one_mode() {
        BatchNorm norm = new BatchNorm(
                new double[] {1}, new double[] {0}, new BatchNorm.Statistics(new double[] {0}, new double[] {1}), 0);

        assertArrayEquals(
                new double[] {10, 14},
                output(Layer.always(Mode.INFERENCE, norm), row(10, 14), Mode.TRAINING)
                        .data());
    }

    @Test
    void relu_hands_no_gradient_back_at_zero() {
        Pass pass = new Relu().forward(row(-1, 0, 2), Mode.INFERENCE);

        assertArrayEquals(
                new double[] {0, 0, 5}, pass.backward().apply(row(5, 5, 5)).data());
    }

    @Test
    void grids_refuse_sizes_that_do_not_match() {
        assertThrows(IllegalArgumentException.class, () -> new Grid(1, 2, 1, 1, new double[1]));
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> row(1, 2).plus(row(1)));
        assertEquals("cannot add (1, 1, 1, 2) and (1, 1, 1, 1)", thrown.getMessage());
        for (Grid other : new Grid[] {Grid.zeros(2, 1, 1, 1), Grid.zeros(1, 2, 1, 1), Grid.zeros(1, 1, 2, 1)}) {
            assertThrows(IllegalArgumentException.class, () -> row(1).plus(other));
        }
    }

    @Test
    void grids_find_a_value_by_its_place() {
        Grid grid = new Grid(1, 2, 2, 2, new double[] {0, 1, 2, 3, 4, 5, 6, 7});

        assertEquals(6, grid.at(0, 1, 1, 0));
    }
}
