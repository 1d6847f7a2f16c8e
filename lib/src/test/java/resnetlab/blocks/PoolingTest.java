package resnetlab.blocks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resnetlab.geometry.Layer;
import resnetlab.geometry.Padding;
import resnetlab.geometry.Plane;
import resnetlab.geometry.Rounding;

class PoolingTest {
    private static final Layer TWO = Layer.kernel(2).stride(2);
    private static final Layer THREE = Layer.kernel(3).stride(2);

    static Stream<Pooling> poolings() {
        return Stream.of(
                Pooling.max(TWO),
                Pooling.max(THREE),
                Pooling.max(THREE.padding(1)),
                Pooling.max(TWO.rounding(Rounding.CEIL)),
                Pooling.max(THREE.rounding(Rounding.CEIL)),
                Pooling.average(TWO),
                Pooling.average(THREE),
                Pooling.average(TWO.rounding(Rounding.CEIL)),
                Pooling.average(THREE.rounding(Rounding.CEIL)),
                Pooling.subsample(2),
                Pooling.subsample(3));
    }

    private static float[] byHand(Pooling pooling, float[] x, Plane plane) {
        float[] y = new float[plane.outputHeight() * plane.outputWidth()];
        for (int i = 0; i < y.length; i++) {
            double sum = 0;
            double largest = Double.NEGATIVE_INFINITY;
            int count = 0;
            for (int row : plane.height().window(i / plane.outputWidth()).inputs()) {
                for (int column : plane.width().window(i % plane.outputWidth()).inputs()) {
                    float value = x[row * plane.width().n() + column];
                    sum += value;
                    largest = Math.max(largest, value);
                    count++;
                }
            }
            y[i] = (float) (pooling.kind() == Pooling.Kind.MAX ? largest : sum / count);
        }
        return y;
    }

    @ParameterizedTest
    @MethodSource("poolings")
    void computes_what_its_windows_say_and_pads_never_count(Pooling pooling) {
        for (int[] size : new int[][] {{8, 8}, {7, 10}, {5, 5}, {3, 4}, {3, 3}}) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Shape shape = new Shape(1, 1, size[0], size[1]);
                float[] x = Engine.normal(4, shape);

                NDArray output = Engine.infer(pooling, manager.create(x, shape));

                assertEquals(pooling.outputShape(shape), output.getShape());
                assertArrayEquals(
                        byHand(pooling, x, pooling.layer().on(size[0], size[1])), output.toFloatArray(), 1e-6f);
            }
        }
    }

    @Test
    void ragged_window_longer_than_the_image_is_its_mean() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 1, 1, 3);
            NDArray output = Engine.infer(
                    Pooling.average(TWO.rounding(Rounding.CEIL)), manager.create(new float[] {1, 2, 5}, shape));

            assertEquals(new Shape(1, 1, 1, 2), output.getShape());
            assertArrayEquals(new float[] {1.5f, 5}, output.toFloatArray(), 1e-6f);
        }
    }

    @Test
    void gradient_of_a_ragged_mean_goes_to_the_pixels_that_exist() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Shape shape = new Shape(1, 1, 3, 3);
            float[] gradient = Engine.inputGradient(
                    Pooling.average(TWO.rounding(Rounding.CEIL)), manager.create(Engine.sequence(9), shape));
            float[] out = Engine.normal(7, new Shape(1, 1, 2, 2));

            float a = out[0] / 4;
            float b = out[1] / 2;
            float c = out[2] / 2;
            assertArrayEquals(new float[] {a, a, b, a, a, b, c, c, out[3]}, gradient, 1e-6f);
        }
    }

    @Test
    void refuses_what_the_engines_compute_differently() {
        assertThrows(IllegalArgumentException.class, () -> Pooling.average(THREE.padding(1)));
        assertThrows(IllegalArgumentException.class, () -> Pooling.max(TWO.padding(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Pooling.max(THREE.padding(1).rounding(Rounding.CEIL)));
        assertThrows(IllegalArgumentException.class, () -> Pooling.max(TWO.padding(Padding.same())));
        assertThrows(IllegalArgumentException.class, () -> Pooling.max(TWO.dilation(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Pooling.max(Layer.kernel(1).stride(2).rounding(Rounding.CEIL)));
        assertThrows(ShapeException.class, () -> Pooling.max(THREE).outputShape(new Shape(1, 1, 2, 2)));
    }
}
