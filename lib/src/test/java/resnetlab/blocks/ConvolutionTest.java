package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.geometry.Axis;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Plane;

class ConvolutionTest {

    static Stream<Conv> convolutions() {
        return Stream.of(
                Conv.of(4, 1),
                Conv.of(4, 1).stride(2),
                Conv.of(4, 3),
                Conv.of(4, 3).stride(2),
                Conv.of(4, 3).stride(2).padding(Padding.same()),
                Conv.of(4, 3).padding(Padding.sameLower()).stride(2),
                Conv.of(4, 3).padding(Padding.valid()),
                Conv.of(4, 3).padding(Padding.full()),
                Conv.of(4, 3).padding(Padding.of(0, 3)),
                Conv.of(4, 3).dilation(2).stride(2),
                Conv.of(4, 2),
                Conv.of(4, 2).stride(2),
                Conv.of(4, 4).stride(3),
                Conv.of(4, 5).stride(2).padding(Padding.same()),
                Conv.of(4, 3).groups(2),
                Conv.of(4, 3).groups(4).stride(2),
                Conv.of(4, 3).bias(Bias.LEARNED));
    }

    /** Every window through {@link Axis#window(int)}: another way than padding and calling an engine. */
    private static float[] byHand(Convolution block, float[] x, Shape shape) {
        Conv conv = block.description();
        Plane plane = conv.layer().on((int) shape.get(2), (int) shape.get(3));
        float[] w = Engine.parameter(block, "weight").getArray().toFloatArray();
        float[] bias = conv.bias() == Bias.NONE
                ? new float[conv.filters()]
                : Engine.parameter(block, "bias").getArray().toFloatArray();
        int perGroup = (int) shape.get(1) / conv.groups();
        float[] y = new float[conv.filters() * plane.outputHeight() * plane.outputWidth()];
        int at = 0;
        for (int filter = 0; filter < conv.filters(); filter++) {
            int firstChannel = filter / (conv.filters() / conv.groups()) * perGroup;
            for (int row = 0; row < plane.outputHeight(); row++) {
                for (int column = 0; column < plane.outputWidth(); column++) {
                    y[at++] = (float) (bias[filter] + window(plane, x, w, filter, firstChannel, perGroup, row, column));
                }
            }
        }
        return y;
    }

    private static double window(
            Plane plane, float[] x, float[] w, int filter, int firstChannel, int channels, int row, int column) {
        int kernel = plane.height().window().kernel();
        int dilation = plane.height().window().dilation();
        int top = plane.height().window(row).start();
        int left = plane.width().window(column).start();
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int tap = 0; tap < kernel * kernel; tap++) {
                int r = top + tap / kernel * dilation;
                int c = left + tap % kernel * dilation;
                if (r >= 0
                        && r < plane.height().n()
                        && c >= 0
                        && c < plane.width().n()) {
                    int position = (firstChannel + channel) * plane.height().n() + r;
                    sum += w[(filter * channels + channel) * kernel * kernel + tap]
                            * (double) x[position * plane.width().n() + c];
                }
            }
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void computes_what_its_windows_say(Conv conv) {
        for (int[] size : new int[][] {{8, 8}, {7, 10}, {5, 6}}) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Shape shape = new Shape(1, 4, size[0], size[1]);
                Convolution block = conv.toBlock();
                FixedWeights.initialize(block, manager, shape, 3);
                float[] x = Engine.normal(5, shape);
                float[] expected = byHand(block, x, shape);

                NDArray output = Engine.infer(block, manager.create(x, shape));

                assertEquals(block.outputShape(shape), output.getShape());
                assertArrayEquals(expected, output.toFloatArray(), 1e-4f);
            }
        }
    }

    @Test
    void dilation_keeps_a_padding_that_was_chosen_and_the_size_otherwise() {
        assertEquals(
                Conv.of(4, 3).dilation(2).padding(0), Conv.of(4, 3).padding(0).dilation(2));
        assertEquals(
                Padding.perSide(3), Conv.of(4, 3).stride(2).dilation(3).layer().padding());
        assertEquals(Conv.of(4, 3).dilation(3), Conv.of(4, 3).dilation(2).dilation(3));
        assertEquals(Conv.of(64, 7).padding(Padding.perSide(3)), Conv.of(64, 7).padding(3));
    }

    @Test
    void gradient_passes_asymmetric_padding() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 1, 4, 4);
            Convolution block = Conv.of(1, 3).stride(2).padding(Padding.same()).toBlock();
            FixedWeights.initialize(block, manager, shape, 3);
            float[] x = Engine.normal(5, shape);
            float[] gradient = Engine.inputGradient(block, manager.create(x, shape));
            float[] out = Engine.normal(7, new Shape(1, 1, 2, 2));

            float[] w = Engine.parameter(block, "weight").getArray().toFloatArray();
            // windows start at 0 and 2 on both axes, with one padded position at the end
            assertEquals(w[0] * out[0], gradient[0], 1e-5);
            assertEquals(w[8] * out[0] + w[6] * out[1] + w[2] * out[2] + w[0] * out[3], gradient[10], 1e-5);
            assertEquals(w[4] * out[3], gradient[15], 1e-5);
        }
    }

    @Test
    void even_kernel_keeps_the_size_with_the_odd_zero_at_the_end() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 1, 3, 3);
            Convolution block = Conv.of(1, 2).toBlock();
            block.initialize(manager, DataType.FLOAT32, shape);
            Engine.parameter(block, "weight").getArray().set(new float[] {1, 1, 1, 1});

            float[] output = Engine.infer(block, manager.create(Engine.sequence(9), shape))
                    .toFloatArray();

            assertArrayEquals(new float[] {12, 16, 9, 24, 28, 15, 15, 17, 9}, output, 1e-5f);
        }
    }

    @Test
    void refuses_a_window_that_does_not_fit_where_djl_reports_a_shape() {
        Shape tiny = new Shape(1, 3, 2, 2);
        Conv2d djl = Conv2d.builder()
                .setFilters(1)
                .setKernelShape(new Shape(3, 3))
                .optStride(new Shape(2, 2))
                .build();
        assertEquals(new Shape(1, 1, 1, 1), djl.getOutputShapes(new Shape[] {tiny})[0], "DJL's wrong answer");

        ShapeException thrown = assertThrows(
                ShapeException.class,
                () -> Conv.of(1, 3).stride(2).padding(Padding.valid()).toBlock().outputShape(tiny));

        assertEquals(
                "The input (N, C, H, W) is (1, 3, 2, 2). Along its height: The window spans 3 positions (kernel 3), but the"
                        + " padded input has only 2 (0 + 2 + 0), so no window fits. Use a smaller kernel, more padding or a"
                        + " larger input.",
                thrown.getMessage());
    }

    @Test
    void refuses_other_ranks_and_channels() {
        Convolution block = Conv.of(4, 3).groups(2).toBlock();

        Refusal.of("four axes (N, C, H, W)", () -> block.outputShape(new Shape(3, 8, 8)));
        Refusal.of("2 groups need a C that 2 divides", () -> block.outputShape(new Shape(1, 3, 8, 8)));
        Refusal.of("must be at least 1", () -> block.outputShape(new Shape(1, 2, -1, 8)));
        assertThrows(IllegalArgumentException.class, () -> Conv.of(0, 3));
        assertThrows(IllegalArgumentException.class, () -> Conv.of(3, 3).groups(2));
        assertThrows(IllegalArgumentException.class, () -> Conv.of(3, 3).stride(0));
    }

    @Test
    void refuses_channels_that_it_was_not_initialised_for() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Convolution block = Conv.of(4, 3).toBlock();
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));

            Refusal.of("need C = 3", () -> Engine.infer(block, manager.ones(new Shape(1, 2, 8, 8))));
        }
    }

    @Test
    void weights_begin_with_the_variance_of_he() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Convolution block = Conv.of(64, 3).toBlock();
            block.initialize(manager, DataType.FLOAT32, new Shape(1, 64, 8, 8));
            NDArray weight = Engine.parameter(block, "weight").getArray();

            assertEquals(0, weight.mean().getFloat(), 1e-3);
            assertEquals(2.0 / (64 * 9), weight.pow(2).mean().getFloat(), 1e-4);
        }
    }
}
