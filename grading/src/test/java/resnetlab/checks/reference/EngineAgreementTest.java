package resnetlab.checks.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the reference with the engine, which shares nothing with it. */
class EngineAgreementTest {

    private static final double TOLERANCE = 1e-5;

    private final Random random = new Random(5);

    private Grid grid(int n, int c, int h, int w) {
        return Grid.zeros(n, c, h, w).map(zero -> (float) (random.nextDouble() * 2 - 1));
    }

    private static NDArray array(NDManager manager, Grid grid) {
        return array(manager, grid.data()).reshape(new Shape(grid.n(), grid.c(), grid.h(), grid.w()));
    }

    private static NDArray array(NDManager manager, double[] data) {
        float[] floats = new float[data.length];
        for (int i = 0; i < data.length; i++) {
            floats[i] = (float) data[i];
        }
        return manager.create(floats);
    }

    private static double[] doubles(NDArray array) {
        float[] floats = array.toFloatArray();
        double[] data = new double[floats.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = floats[i];
        }
        return data;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 2, 0", "3, 1, 1", "3, 2, 1", "5, 1, 2", "7, 2, 3"})
    void convolutions_agree(int f, int stride, int padding) {
        Grid x = grid(2, 3, 9, 8);
        Grid weights = grid(4, 3, f, f);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray y = Conv2d.conv2d(
                            array(manager, x),
                            array(manager, weights),
                            null,
                            new Shape(stride, stride),
                            new Shape(padding, padding))
                    .singletonOrThrow();

            Grid expected = new Convolution(Kernel.of(weights), stride, padding)
                    .forward(x, Mode.INFERENCE)
                    .output();

            assertArrayEquals(
                    y.getShape().getShape(), new long[] {expected.n(), expected.c(), expected.h(), expected.w()});
            assertArrayEquals(expected.data(), doubles(y), TOLERANCE);
        }
    }

    @Test
    void batch_norms_agree_in_inference() {
        Grid x = grid(2, 3, 4, 5);
        double[] gamma = {0.5, 1, 1.5};
        double[] beta = {-1, 0, 1};
        double[] mean = {0.25, -0.25, 0.5};
        double[] variance = {0.5, 2, 0.004};
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray y = BatchNorm.batchNorm(
                            array(manager, x),
                            array(manager, mean),
                            array(manager, variance),
                            array(manager, gamma),
                            array(manager, beta),
                            1,
                            0.9f,
                            1e-5f,
                            false)
                    .singletonOrThrow();

            Grid expected = new resnetlab.checks.reference.BatchNorm(
                            gamma, beta, new resnetlab.checks.reference.BatchNorm.Statistics(mean, variance), 1e-5)
                    .forward(x, Mode.INFERENCE)
                    .output();

            assertArrayEquals(expected.data(), doubles(y), 1e-4);
        }
    }
}
